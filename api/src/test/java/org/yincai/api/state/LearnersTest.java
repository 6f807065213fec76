package org.yincai.api.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yincai.api.journal.Entries;
import org.yincai.api.journal.MemoryJournal;
import org.yincai.models.id.LearnerKey;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class LearnersTest {
    private final Rooms rooms = new Rooms();
    private final MemoryStateCache cache = new MemoryStateCache(100_000);
    private final MemoryJournal journal = new MemoryJournal();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Learners learners = learners(Schedulers.immediate());
    private final LearnerKey learner = Entries.stranger();

    private Learners learners(Scheduler compute) {
        return new Learners(cache, journal, rooms.fold, rooms.codec, compute, meters, new Stages(meters));
    }

    @BeforeEach
    void five_answers_are_journalled() {
        journal.append(Entries.answers(learner, 1, 5)).block();
    }

    private LearnerState load() {
        return learners.load(learner).blockOptional().orElseThrow();
    }

    private byte[] cached() {
        return cache.get(learner).blockOptional().orElse(new byte[0]);
    }

    /** The bytes of the state that the journal folds to. */
    private byte[] truth() {
        LearnerState state = rooms.fold.fresh(learner);
        journal.read(learner, 0).toStream().forEach(e -> rooms.fold.apply(state, e.event()));
        return rooms.codec.encode(state);
    }

    private double rebuilds() {
        return meters.counter("yincai.state.rebuilds").count();
    }

    private void assertLoadsTheTruth() {
        assertThat(rooms.codec.encode(load())).isEqualTo(truth());
    }

    @Test
    void an_empty_cache_is_filled_from_the_journal_once() {
        assertLoadsTheTruth();
        assertThat(cached()).isEqualTo(truth());
        assertLoadsTheTruth();
        assertThat(rebuilds()).isEqualTo(1);
    }

    @Test
    void a_stranger_is_fresh_and_not_cached() {
        LearnerKey stranger = Entries.stranger();

        assertThat(learners.load(stranger).blockOptional().orElseThrow().sequence())
                .isZero();
        assertThat(cache.get(stranger).blockOptional()).isEmpty();
        assertThat(rebuilds()).isZero();
    }

    @Test
    void a_cache_that_is_down_costs_a_rebuild_and_nothing_else() {
        cache.fail(true);
        assertLoadsTheTruth();
        assertLoadsTheTruth();

        assertThat(meters.counter("yincai.state.cache.faults").count()).isPositive();
        cache.fail(false);
        assertLoadsTheTruth();
        assertThat(cached()).isEqualTo(truth());
    }

    @Test
    void a_state_that_could_not_be_published_is_read_from_the_journal() {
        load();
        journal.append(Entries.answers(learner, 6, 6)).block();
        LearnerState moved = load();
        rooms.fold.apply(moved, Entries.answer(learner, 6).event());
        cache.fail(true);
        learners.publish(moved).block();
        cache.fail(false);

        assertThat(learners.sequence(learner).blockOptional()).isEmpty();
        assertThat(load().sequence()).isEqualTo(6);
        assertThat(cached()).isEqualTo(truth());
    }

    @Test
    void an_older_state_does_not_make_the_cache_believed_again() {
        LearnerState older = load();
        LearnerState moved = load();
        journal.append(Entries.answers(learner, 6, 6)).block();
        rooms.fold.apply(moved, Entries.answer(learner, 6).event());
        cache.fail(true);
        learners.publish(moved).block();
        cache.fail(false);
        learners.publish(older).block();

        assertThat(load().sequence()).isEqualTo(6);
    }

    @Test
    void a_cached_state_that_another_process_left_behind_is_found_out() {
        load();
        journal.append(Entries.answers(learner, 6, 6)).block();
        Learners restarted = learners(Schedulers.immediate());

        assertThat(restarted.sequence(learner).blockOptional()).isEmpty();
        assertThat(restarted.load(learner).blockOptional().orElseThrow().sequence())
                .isEqualTo(6);
        assertThat(cached()).isEqualTo(truth());
        assertThat(restarted.load(learner).blockOptional().orElseThrow().sequence())
                .isEqualTo(6);
        assertThat(restarted.sequence(learner).blockOptional()).hasValue(6L);
    }

    @Test
    void a_cached_state_that_is_ahead_of_a_restored_journal_is_found_out() {
        LearnerState ahead = load();
        rooms.fold.apply(ahead, Entries.answer(learner, 6).event());
        cache.put(learner, 6, rooms.codec.encode(ahead)).block();

        assertThat(learners(Schedulers.immediate())
                        .load(learner)
                        .blockOptional()
                        .orElseThrow()
                        .sequence())
                .isEqualTo(5);
        assertThat(cached()).isEqualTo(truth());
    }

    @Test
    void a_learner_in_doubt_is_read_from_the_journal() {
        load();
        journal.append(Entries.answers(learner, 6, 6)).block();
        learners.doubt(learner);

        assertThat(load().sequence()).isEqualTo(6);
    }

    @Test
    void damaged_bytes_are_thrown_away_even_when_they_look_newer() {
        load();
        for (int at : new int[] {0, 3, 7, 40}) {
            byte[] damaged = truth();
            damaged[at] ^= 0x10;
            cache.put(learner, 99, damaged).block();
            assertLoadsTheTruth();
            assertThat(cached()).as("damaged at %d", at).isEqualTo(truth());
        }
        for (int length : new int[] {0, 1, 4, 5, 20}) {
            cache.put(learner, 99, Arrays.copyOf(truth(), length)).block();
            assertLoadsTheTruth();
            assertThat(cached()).as("cut to %d", length).isEqualTo(truth());
        }
    }

    @Test
    void a_state_that_bkt_helped_to_make_is_not_cached_but_rebuilt() {
        rooms.broken.set(true);
        assertThat(load().trace().behind()).isTrue();
        assertThat(cached()).isEmpty();
        rooms.broken.set(false);

        LearnerState healed = load();
        assertThat(healed.trace().behind()).isFalse();
        assertThat(cached()).isEqualTo(truth());
    }

    @Test
    void a_past_state_is_folded_from_what_had_happened_by_then() {
        var moment = Entries.answer(learner, 3).event().at();

        assertThat(learners.foldUntil(learner, moment)
                        .blockOptional()
                        .orElseThrow()
                        .sequence())
                .isEqualTo(3);
        assertThat(cached()).isEmpty();
    }

    @Test
    void a_scheduler_that_takes_no_more_is_a_refusal_and_not_a_hang() {
        var threads = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1));
        var stuck = new CompletableFuture<Void>();
        threads.execute(stuck::join);
        threads.execute(stuck::join);
        Scheduler full = Schedulers.fromExecutorService(threads);
        Learners busy = learners(full);

        assertThatThrownBy(() -> busy.load(learner).block()).isInstanceOf(RejectedExecutionException.class);
        load();
        assertThatThrownBy(() -> busy.load(learner).block()).isInstanceOf(RejectedExecutionException.class);
        stuck.complete(null);
        threads.shutdown();
    }

    @Test
    void loads_of_many_learners_do_not_mix_them_up() {
        List<LearnerKey> many =
                IntStream.range(0, 20).mapToObj(i -> Entries.stranger()).toList();
        many.forEach(
                l -> journal.append(Entries.answers(l, 1, 1 + many.indexOf(l))).block());

        assertThat(many)
                .allSatisfy(l -> assertThat(learners.load(l).blockOptional().orElseThrow())
                        .satisfies(state -> assertThat(state.learner()).isEqualTo(l))
                        .satisfies(state -> assertThat(state.sequence()).isEqualTo(1 + many.indexOf(l))));
    }
}
