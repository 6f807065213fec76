package org.yincai.api.state;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.yincai.api.journal.Entry;
import org.yincai.api.journal.EventKey;
import org.yincai.api.journal.Journal;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import org.yincai.models.id.EventId;
import org.yincai.models.id.LearnerKey;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves one learner by one event: load, move, journal, publish, reply. The event is durable before anybody sees it; if
 * the journal has moved on meanwhile, the state is rebuilt and the move tried again.
 */
public final class Transitions {
    private static final int TRIES = 8;

    private final Learners learners;
    private final LearnerLocks locks;
    private final Journal journal;
    private final JsonMapper json;
    private final Stages stages;

    public Transitions(Learners learners, LearnerLocks locks, Journal journal, JsonMapper json, Stages stages) {
        this.learners = learners;
        this.locks = locks;
        this.journal = journal;
        this.json = json;
        this.stages = stages;
    }

    /**
     * Moves a learner.
     *
     * @param digest hash of the request; a resend with the same digest gets the first reply, another digest is refused
     * @return the reply as JSON
     */
    public Mono<String> move(LearnerKey learner, long digest, Function<LearnerState, Moved> move) {
        return locks.with(
                learner,
                Mono.defer(() -> nearby(learner, digest, move)
                        .switchIfEmpty(Mono.defer(() -> move(learners.load(learner), digest, move, 1)))));
    }

    /** Moves the learner from where this process left it; empty unless something happened that the journal confirms. */
    private Mono<String> nearby(LearnerKey learner, long digest, Function<LearnerState, Moved> move) {
        return learners.near(learner).flatMap(state -> {
            try {
                return moved(state, move) instanceof Moved.Happened happened
                        ? commit(state, happened, digest)
                        : Mono.empty();
            } catch (RefusedException onWhatMayBeOutdated) {
                return Mono.empty();
            }
        });
    }

    private Moved moved(LearnerState state, Function<LearnerState, Moved> move) {
        return stages.move(() -> move.apply(state));
    }

    private Mono<String> move(Mono<LearnerState> load, long digest, Function<LearnerState, Moved> move, int tries) {
        return load.flatMap(state -> switch (moved(state, move)) {
            case Moved.Unchanged unchanged -> Mono.just(json.writeValueAsString(unchanged.reply()));
            case Moved.Before before ->
                first(state.learner(), before.event(), digest).switchIfEmpty(Mono.error(before.otherwise()));
            case Moved.Happened happened ->
                commit(state, happened, digest)
                        .switchIfEmpty(Mono.defer(() -> tries == TRIES
                                ? Mono.error(new Refusal.Busy(Duration.ofSeconds(1)).exception())
                                : move(learners.rebuild(state.learner()), digest, move, tries + 1)));
        });
    }

    private Mono<String> commit(LearnerState state, Moved.Happened happened, long digest) {
        String reply = json.writeValueAsString(happened.reply());
        var entry = new Entry(state.learner(), state.sequence(), happened.event(), digest, reply);
        return stages.journal(journal.append(List.of(entry)))
                .doOnError(fault -> learners.doubt(state.learner()))
                .flatMap(appended -> {
                    if (!appended) {
                        return overtaken(state.learner(), happened, digest);
                    }
                    happened.doubt().ifPresent(stages::doubted);
                    if (happened.shortened()) {
                        stages.shortened();
                    }
                    return learners.settle(state).thenReturn(reply);
                });
    }

    /** Somebody else moved the learner, so the cache may be behind too. */
    private Mono<String> overtaken(LearnerKey learner, Moved.Happened happened, long digest) {
        learners.doubt(learner);
        return first(learner, happened.event().id(), digest);
    }

    /** The reply first given to an event; empty when the journal does not have it; refused when it was another one. */
    private Mono<String> first(LearnerKey learner, EventId event, long digest) {
        return journal.find(List.of(new EventKey(learner, event)))
                .singleOrEmpty()
                .map(entry -> {
                    String reply = entry.reply() == null ? "null" : entry.reply();
                    if (entry.digest() != digest) {
                        throw new Refusal.Conflict(json.readTree(reply)).exception();
                    }
                    return reply;
                });
    }
}
