package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.session.Classroom.ADDING;
import static org.yincai.tutoring.session.Classroom.MISTAKEN;
import static org.yincai.tutoring.session.Classroom.RIGHT;
import static org.yincai.tutoring.session.Classroom.THOUGHTFUL;
import static org.yincai.tutoring.session.Classroom.WRONG;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Policy;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.EventId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Level;
import org.yincai.recommender.choose.Asked;
import org.yincai.recommender.choose.Asked.Outcome;

class SessionTest {
    private final Classroom room = Classroom.practising(ADDING);

    @Test
    void begins_empty() {
        Session session = room.session();

        assertThat(session.offers()).isZero();
        assertThat(session.open()).isNull();
        assertThat(session.stopped()).isNull();
        assertThat(room.state.sequence()).isEqualTo(1);
    }

    @Test
    void a_test_is_sat_until_it_is_finished_or_another_session_begins() {
        assertThat(room.state.sitsTest()).as("practice").isFalse();
        Classroom hall = Classroom.in(Mode.TEST, 10, ADDING);
        hall.next();
        hall.wait(Duration.ofDays(2));
        assertThat(hall.state.sitsTest())
                .as("out of time, with a question open")
                .isTrue();
        Session session = hall.session();
        assertThat(session.finished(StopReason.USER_STOPPED).examines()).isFalse();
        hall.begin("s-2", Mode.PRACTICE, Policy.PRACTICE, 10, ADDING);
        assertThat(hall.state.sitsTest()).as("replaced").isFalse();
    }

    @Test
    void a_skill_begins_at_the_level_that_was_shown_when_it_was_first_touched() {
        Classroom room = Classroom.in(Mode.DIAGNOSE, 10, ADDING);
        room.next();
        for (int i = 0; i < 6; i++) {
            room.answer(RIGHT, true);
        }
        room.wait(Duration.ofDays(200));
        room.begin("s-2", Mode.DIAGNOSE, Policy.DIAGNOSE, 10, ADDING);
        room.next();
        SkillId first = Classroom.BANK
                .curriculum()
                .item(room.open().item())
                .orElseThrow()
                .skills()
                .getFirst();
        Level shown = Classroom.PROFILER
                .read(room.state.trace(), List.of(first), room.now())
                .getFirst()
                .level();
        room.answer(WRONG, false);

        assertThat(Objects.requireNonNull(room.session().runs().get(first)).before())
                .isEqualTo(shown);
    }

    @Test
    void counts_first_tries_and_right_ones() {
        room.next();
        room.answer(RIGHT, true);
        room.answer(WRONG, true);
        room.answer(RIGHT, false);

        assertThat(room.session().answered()).isEqualTo(3);
        assertThat(room.session().correct()).isEqualTo(2);
        assertThat(room.session().open()).isNull();
    }

    @Test
    void does_not_count_a_second_try() {
        room.next();
        room.answer(WRONG, false);
        room.answer(RIGHT, false);

        assertThat(room.session().answered()).isEqualTo(1);
        assertThat(room.session().correct()).isZero();
        assertThat(room.session().mistake()).isEqualTo(ADDING);
    }

    @Test
    void forgets_the_mistake_after_a_right_first_try() {
        room.next();
        room.answer(WRONG, true);
        assertThat(room.session().mistake()).isEqualTo(ADDING);
        room.answer(RIGHT, true);

        assertThat(room.session().mistake()).isNull();
    }

    @Test
    void keeps_hints_and_diagnosis_for_the_second_try_only() {
        room.next();
        room.hint(2);
        room.hint(1);
        assertThat(room.session().hint()).isEqualTo(2);
        room.answer(MISTAKEN, false);
        assertThat(room.session().hint()).isEqualTo(2);
        assertThat(room.session().misconception()).isEqualTo("adds-denominators");
        room.next();

        assertThat(room.session().hint()).isEqualTo(-1);
        assertThat(room.session().misconception()).isNull();
    }

    @Test
    void runs_each_skill_with_the_level_before_its_first_answer() {
        room.next();
        room.answer(RIGHT, true);
        room.answer(RIGHT, 1, true);
        room.answer(WRONG, true);

        SkillRun run = room.session().runs().get(ADDING);
        assertThat(run).isNotNull();
        assertThat(run.before()).isEqualTo(Level.NOT_STARTED);
        assertThat(run.tries()).as("a rapid guess is no try").isEqualTo(2);
        assertThat(run.rights()).isEqualTo(1);
        assertThat(run.families()).hasSize(1);
    }

    @Test
    void remembers_what_was_asked_and_what_became_of_it() {
        room.next();
        room.answer(RIGHT, true);
        room.answer(WRONG, 1, false);
        room.answer(RIGHT, false);
        room.next();
        room.answer(WRONG, true);

        assertThat(room.session().asked())
                .extracting(Asked::outcome)
                .containsExactly(Outcome.RIGHT, Outcome.NO_EVIDENCE, Outcome.WRONG, Outcome.OPEN);
        assertThat(room.session().asked().getLast().item())
                .isEqualTo(room.open().item());
    }

    @Test
    void ends_with_its_reason_and_nothing_open() {
        room.next();
        room.finish(StopReason.USER_STOPPED);

        assertThat(room.session().stopped()).isEqualTo(StopReason.USER_STOPPED);
        assertThat(room.session().open()).isNull();
    }

    @Test
    void answers_given_elsewhere_do_not_touch_it() {
        room.next();
        Session before = room.session();
        var elsewhere = new AnswerGiven(
                new EventId("e-1"),
                Classroom.MORNING,
                room.open().item(),
                true,
                true,
                THOUGHTFUL,
                0,
                null,
                null,
                0,
                null);
        Classroom.FOLD.apply(room.state, elsewhere);

        assertThat(room.session()).isEqualTo(before);
        assertThat(room.state.trace().answers()).isEqualTo(1);
        assertThat(room.state.sequence()).isEqualTo(3);
    }
}
