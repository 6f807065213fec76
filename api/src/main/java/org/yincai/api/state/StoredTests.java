package org.yincai.api.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.yincai.api.access.OpenTests;
import org.yincai.models.id.LearnerKey;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.publisher.Mono;

/** Tells from learners' states who sits a test; what is known at a sequence is not read again. */
public final class StoredTests implements OpenTests {
    private static final int LEARNERS = 20_000;

    private final Learners learners;
    private final Cache<LearnerKey, Seen> seen =
            Caffeine.newBuilder().maximumSize(LEARNERS).executor(Runnable::run).build();

    public StoredTests(Learners learners) {
        this.learners = learners;
    }

    private record Seen(long sequence, boolean sits) {}

    @Override
    public Mono<Boolean> sits(LearnerKey learner) {
        return learners.sequence(learner)
                .flatMap(sequence -> Mono.justOrEmpty(seen.getIfPresent(learner))
                        .filter(last -> last.sequence == sequence)
                        .map(Seen::sits))
                .switchIfEmpty(Mono.defer(() -> learners.load(learner).map(this::see)));
    }

    private boolean see(LearnerState state) {
        seen.put(state.learner(), new Seen(state.sequence(), state.sitsTest()));
        return state.sitsTest();
    }
}
