package org.yincai.api.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yincai.api.journal.Entries;
import org.yincai.api.journal.Entry;
import org.yincai.api.journal.MemoryJournal;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.id.EventId;
import org.yincai.models.id.LearnerKey;
import org.yincai.tutoring.gaming.Doubt;
import org.yincai.tutoring.session.LearnerState;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

class TransitionsTest {
    private final Rooms rooms = new Rooms();
    private final MemoryStateCache cache = new MemoryStateCache(100_000);
    private final MemoryJournal journal = new MemoryJournal();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Node here = new Node();
    private final Node there = new Node();
    private final LearnerKey learner = Entries.stranger();

    /** One process of the service. */
    private final class Node {
        private final Stages stages = new Stages(meters);
        private final Learners learners =
                new Learners(cache, journal, rooms.fold, rooms.codec, Schedulers.immediate(), meters, stages);
        private final Transitions transitions =
                new Transitions(learners, new LearnerLocks(), journal, JsonMapper.shared(), stages);
        private final List<Long> seen = new ArrayList<>();

        String move(Function<LearnerState, Moved> move) {
            return transitions
                    .move(learner, 1, state -> {
                        seen.add(state.sequence());
                        return move.apply(state);
                    })
                    .blockOptional()
                    .orElseThrow();
        }

        void answer(String event) {
            move(state -> answered(state, event));
        }
    }

    private Moved.Happened answered(LearnerState state, String event) {
        LearnerEvent answer =
                Entries.answer(learner, state.sequence() + 1, event, 1).event();
        rooms.fold.apply(state, answer);
        return new Moved.Happened(answer, state.sequence());
    }

    private void assertTheCacheHoldsTheTruth(int events) {
        LearnerState state = rooms.fold.fresh(learner);
        journal.read(learner, 0).map(Entry::event).toStream().forEach(e -> rooms.fold.apply(state, e));
        assertThat(state.sequence()).isEqualTo(events);
        assertThat(cache.get(learner).blockOptional()).hasValue(rooms.codec.encode(state));
    }

    @Test
    void a_move_that_throws_or_breaks_is_told_and_the_next_goes_on_from_before() {
        here.answer("a");
        for (Throwable thrown : List.of(new IllegalStateException("thrown"), new StackOverflowError("broken"))) {
            assertThatThrownBy(() -> here.move(state -> {
                        rooms.fold.apply(
                                state, Entries.answer(learner, 2, "lost", 1).event());
                        return throwing(thrown);
                    }))
                    .hasStackTraceContaining(thrown.getMessage());
        }
        here.answer("b");
        assertThat(here.seen).containsExactly(0L, 1L, 1L, 1L);
        assertTheCacheHoldsTheTruth(2);
    }

    private static Moved throwing(Throwable thrown) {
        if (thrown instanceof Error broken) {
            throw broken;
        }
        throw new IllegalStateException(thrown);
    }

    @Test
    void goes_on_from_where_it_left_the_learner_without_asking_the_cache() {
        here.answer("a");
        here.answer("b");
        byte[] cached = cache.get(learner).blockOptional().orElseThrow();
        cache.evict(learner).block();
        here.answer("c");
        assertThat(here.seen).containsExactly(0L, 1L, 2L);
        assertThat(cached).isNotEmpty();
        assertThat(meters.counter("yincai.state.rebuilds").count()).isZero();
        assertTheCacheHoldsTheTruth(3);
    }

    @Test
    void a_doubted_answer_is_counted_once_and_when_it_is_journalled() {
        there.answer("a");
        here.move(state -> doubtful(state, "b"));
        there.move(state -> doubtful(state, "c"));
        assertThatThrownBy(() -> here.move(state -> {
                    doubtful(state, "d");
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(there.seen).containsExactly(0L, 1L, 2L);
        assertThat(doubted(Doubt.HURRIED)).isEqualTo(2);
        assertThat(doubted(Doubt.RAPID_GUESS)).isZero();
        assertThat(meters.counter("yincai.answers.shortened").count()).isEqualTo(2);
    }

    private Moved doubtful(LearnerState state, String event) {
        Moved.Happened answered = answered(state, event);
        return new Moved.Happened(answered.event(), answered.reply(), Optional.of(Doubt.HURRIED), true);
    }

    private double doubted(Doubt doubt) {
        return meters.counter("yincai.answers.doubted", "doubt", doubt.code()).count();
    }

    @Test
    void what_another_process_did_meanwhile_is_seen_before_anything_is_said() {
        here.answer("a");
        there.answer("b");
        assertThat(here.move(state -> new Moved.Unchanged(state.sequence()))).isEqualTo("2");
        here.answer("c");
        there.answer("d");
        assertThat(there.seen).endsWith(2L, 3L);
        assertTheCacheHoldsTheTruth(4);
    }

    @Test
    void a_refusal_that_rests_on_what_may_be_outdated_is_thought_over() {
        here.answer("a");
        there.answer("b");
        Function<LearnerState, Moved> refusing = state -> {
            if (state.sequence() == 1) {
                throw new Refusal.NotFound("session").exception();
            }
            return new Moved.Unchanged(state.sequence());
        };
        assertThat(here.move(refusing)).isEqualTo("2");
        here.answer("c");
        assertThatThrownBy(() -> here.move(state -> {
                    throw new Refusal.NotFound("session").exception();
                }))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void an_event_that_happened_before_gets_its_first_reply() {
        here.answer("a");
        here.answer("b");
        var refused = new IllegalStateException("never happened");
        Function<LearnerState, Moved> before = state -> new Moved.Before(new EventId("a"), refused);
        assertThat(here.move(before)).isEqualTo("1");
        assertThatThrownBy(() -> here.move(state -> new Moved.Before(new EventId("z"), refused)))
                .isSameAs(refused);
    }

    @Test
    void a_state_on_which_a_move_broke_is_not_used_again() {
        here.answer("a");
        assertThatThrownBy(() -> here.move(state -> {
                    answered(state, "b");
                    throw new IllegalArgumentException("broken");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        here.answer("c");
        assertThat(here.seen).containsExactly(0L, 1L, 1L);
        assertTheCacheHoldsTheTruth(2);
    }
}
