package org.yincai.api.state;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.yincai.api.journal.Entry;
import org.yincai.api.journal.Journal;
import org.yincai.models.id.LearnerKey;
import org.yincai.tutoring.session.Fold;
import org.yincai.tutoring.session.LearnerState;
import org.yincai.tutoring.session.StateCodec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Loads learner states and publishes moved ones. When the cache is down, empty, damaged, of another model or not where
 * the journal is, the state is rebuilt from the journal. A cached state is compared with the journal when this process
 * has not done so for {@link #BELIEVED} or could not publish the learner since.
 */
public final class Learners {
    private static final Duration BELIEVED = Duration.ofMinutes(10);
    private static final int MOST_BELIEVED = 100_000;
    private static final int NEAR = 1_000;
    private static final Duration NEAR_FOR = Duration.ofMinutes(5);
    /** A fold holds a connection until all is read; others are left for appending. */
    private static final int FOLDS = 6;

    private static final int REPORTED = 2;

    private static final int FOLDS_WAITING = 2_000;
    /** Who would still be in line behind folds that PostgreSQL leaves hanging is told to come again. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final StateCache cache;
    private final Journal journal;
    private final Fold fold;
    private final StateCodec codec;
    private final Scheduler compute;
    /** Whose cached states were where the journal was. */
    private final Cache<LearnerKey, Boolean> believed = Caffeine.newBuilder()
            .maximumSize(MOST_BELIEVED)
            .expireAfterWrite(BELIEVED)
            .executor(Runnable::run)
            .build();

    /** The states of learners who are practising here right now. */
    private final Cache<LearnerKey, LearnerState> near = Caffeine.newBuilder()
            .maximumSize(NEAR)
            .expireAfterWrite(NEAR_FOR)
            .executor(Runnable::run)
            .build();

    private static final int REPLAYS_WAITING = 16;

    private final Lane folds = new Lane(FOLDS, FOLDS_WAITING, LONGEST_WAIT);
    /** A report of an earlier moment folds a whole class: pupils who come back do not stand in line behind it. */
    private final Lane reported = new Lane(REPORTED, FOLDS_WAITING, LONGEST_WAIT);
    /** Who asks why is never in a hurry, and may ask of long histories. */
    private final Lane replays = new Lane(1, REPLAYS_WAITING, LONGEST_WAIT);

    private final Counter rebuilds;
    /** Answers read from the journal whose item the curriculum has no more. */
    private final Counter untraced;

    private final Counter cacheFaults;
    private final Stages stages;

    public Learners(
            StateCache cache,
            Journal journal,
            Fold fold,
            StateCodec codec,
            Scheduler compute,
            MeterRegistry meters,
            Stages stages) {
        this.cache = cache;
        this.journal = journal;
        this.fold = fold;
        this.codec = codec;
        this.compute = compute;
        this.stages = stages;
        this.rebuilds = meters.counter("yincai.state.rebuilds");
        this.untraced = meters.counter("yincai.answers.untraced");
        this.cacheFaults = meters.counter("yincai.state.cache.faults");
    }

    /**
     * Takes the state in which this process left the learner, on the compute scheduler; empty when it holds none. Others
     * may have moved the learner since: only a move that the journal confirms may rest on it.
     */
    Mono<LearnerState> near(LearnerKey learner) {
        LearnerState state = near.asMap().remove(learner);
        return state == null ? Mono.empty() : Mono.just(state).publishOn(compute);
    }

    /** Publishes a state whose last event is durable and keeps it near; completes also when the cache is down. */
    Mono<Void> settle(LearnerState state) {
        return publish(state).doOnSuccess(done -> {
            if (!state.trace().behind()) {
                near.put(state.learner(), state);
            }
        });
    }

    /** The learner's current state, emitted on the compute scheduler. */
    public Mono<LearnerState> load(LearnerKey learner) {
        return stages.load(cachedOrRebuilt(learner));
    }

    private Mono<LearnerState> cachedOrRebuilt(LearnerKey learner) {
        return cache.get(learner)
                .onErrorResume(fault -> {
                    cacheFaults.increment();
                    return Mono.empty();
                })
                .publishOn(compute)
                .flatMap(bytes ->
                        codec.decode(learner, bytes).map(this::confirmed).orElseGet(() -> forget(learner)))
                .switchIfEmpty(Mono.defer(() -> rebuild(learner)));
    }

    private Mono<LearnerState> confirmed(LearnerState state) {
        LearnerKey learner = state.learner();
        if (believed.getIfPresent(learner) != null) {
            return Mono.just(state);
        }
        return journal.last(learner).publishOn(compute).flatMap(last -> {
            if (last != state.sequence()) {
                return forget(learner);
            }
            believed.put(learner, true);
            return Mono.just(state);
        });
    }

    /** What is wrong must not keep its place: it may look newer than any state. */
    private Mono<LearnerState> forget(LearnerKey learner) {
        return cache.evict(learner).onErrorComplete().then(Mono.empty());
    }

    /** The sequence of the learner's current state where it is known without loading the state; else empty. */
    public Mono<Long> sequence(LearnerKey learner) {
        return believed.getIfPresent(learner) == null
                ? Mono.empty()
                : cache.sequence(learner).onErrorComplete();
    }

    /** The learner's state folded from the journal and published again. */
    public Mono<LearnerState> rebuild(LearnerKey learner) {
        return fold(learner)
                .flatMap(state -> state.sequence() == 0
                        ? Mono.just(state)
                        : publish(state).thenReturn(state).publishOn(compute));
    }

    /** The learner's state folded from the journal, not published. */
    public Mono<LearnerState> fold(LearnerKey learner) {
        return folds.in(folded(learner, journal.read(learner, 0))).doOnNext(state -> {
            if (state.sequence() > 0) {
                rebuilds.increment();
            }
        });
    }

    /** The learner's state as it was at a moment: folded from what had happened by then. */
    public Mono<LearnerState> foldUntil(LearnerKey learner, Instant moment) {
        return reported.in(folded(
                learner,
                journal.read(learner, 0).filter(entry -> !entry.event().at().isAfter(moment))));
    }

    /** The learner's state as it was before an event of the journal. */
    public Mono<LearnerState> foldBefore(LearnerKey learner, long sequence) {
        return replays.in(folded(learner, journal.read(learner, 0).filter(entry -> entry.sequence() < sequence)));
    }

    private Mono<LearnerState> folded(LearnerKey learner, Flux<Entry> entries) {
        return entries.publishOn(compute, 256).reduceWith(() -> fold.fresh(learner), (state, entry) -> {
            if (!fold.traces(entry.event())) {
                untraced.increment();
            }
            fold.apply(state, entry.event());
            return state;
        });
    }

    /** Publishes a state whose last event is durable; completes also when the cache is down. */
    public Mono<Void> publish(LearnerState state) {
        LearnerKey learner = state.learner();
        near.invalidate(learner);
        if (state.trace().behind()) {
            return cache.evict(learner).doOnError(fault -> doubt(learner)).onErrorComplete();
        }
        byte[] bytes = codec.encode(state);
        stages.bytes(bytes.length);
        return stages.publish(cache.put(learner, state.sequence(), bytes))
                .onErrorResume(fault -> {
                    cacheFaults.increment();
                    doubt(learner);
                    return Mono.empty();
                })
                .then();
    }

    /** Says that an event may have been journalled without its state being published. */
    public void doubt(LearnerKey learner) {
        believed.invalidate(learner);
    }
}
