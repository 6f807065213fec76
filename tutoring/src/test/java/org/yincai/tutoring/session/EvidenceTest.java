package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.session.Classroom.ADDING;
import static org.yincai.tutoring.session.Classroom.RIGHT;
import static org.yincai.tutoring.session.Classroom.THOUGHTFUL;
import static org.yincai.tutoring.session.Classroom.WRONG;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Item;
import org.yincai.models.content.Text;
import org.yincai.models.event.Mode;
import org.yincai.models.id.SkillId;
import org.yincai.tutoring.grading.Verdict;

class EvidenceTest {
    private static final Verdict UNSIMPLIFIED =
            new Verdict(0.75, false, Verdict.Kind.WRONG_FORM, null, new Text("请约分", "Simplify"));
    private static final Verdict UNREADABLE =
            new Verdict(0, false, Verdict.Kind.UNREADABLE, null, new Text("看不懂", "Cannot be read"));

    private Classroom room = Classroom.practising(ADDING);

    private Evidence of(Verdict verdict, int activeMillis) {
        Item item = Classroom.BANK.curriculum().item(room.open().item()).orElseThrow();
        return Evidence.of(
                room.state.watch(),
                room.session(),
                room.open(),
                item,
                verdict,
                activeMillis,
                Math.max(0, room.session().hint()));
    }

    @Test
    void an_unaided_first_try_counts_as_it_is() {
        room.next();

        assertThat(of(RIGHT, THOUGHTFUL)).isEqualTo(new Evidence(true, true, List.of()));
        assertThat(of(WRONG, THOUGHTFUL)).isEqualTo(new Evidence(false, true, List.of()));
    }

    @Test
    void an_aided_success_counts_as_not_right() {
        room.next();
        room.hint(1);

        assertThat(of(RIGHT, THOUGHTFUL)).isEqualTo(new Evidence(false, true, List.of("aided")));
    }

    @Test
    void reading_the_question_again_is_no_aid() {
        room.next();
        room.hint(0);

        assertThat(of(RIGHT, THOUGHTFUL).flags()).isEmpty();
    }

    @Test
    void a_second_try_does_not_count() {
        room.next();
        room.answer(WRONG, false);

        assertThat(of(RIGHT, THOUGHTFUL)).isEqualTo(new Evidence(true, false, List.of("second-try")));
    }

    @Test
    void what_is_wrong_only_in_form_or_cannot_be_read_does_not_count() {
        room.next();

        assertThat(of(UNSIMPLIFIED, THOUGHTFUL)).isEqualTo(new Evidence(false, false, List.of("form-only")));
        assertThat(of(UNREADABLE, THOUGHTFUL)).isEqualTo(new Evidence(false, false, List.of("unreadable")));
    }

    @Test
    void in_a_test_every_answer_counts_as_given_and_what_is_skipped_or_not_in_the_form_asked_for_is_not_right() {
        room = Classroom.in(Mode.TEST, 10, ADDING);
        room.next();

        assertThat(of(UNREADABLE, THOUGHTFUL)).isEqualTo(new Evidence(false, true, List.of("unreadable")));
        assertThat(of(UNREADABLE, 500)).isEqualTo(new Evidence(false, true, List.of("rapid-guess", "unreadable")));
        assertThat(of(UNSIMPLIFIED, THOUGHTFUL)).isEqualTo(new Evidence(false, true, List.of("form-only")));
        assertThat(of(RIGHT, 500)).isEqualTo(new Evidence(true, true, List.of("rapid-guess")));
        assertThat(of(WRONG, 500)).isEqualTo(new Evidence(false, true, List.of("rapid-guess")));
    }

    @Test
    void every_flag_that_applies_is_told() {
        room.next();
        room.hint(2);
        room.answer(WRONG, false);

        assertThat(of(RIGHT, 1).flags()).containsExactly("aided", "rapid-guess", "second-try");
    }

    @Test
    void a_doubted_answer_without_help_does_not_count_and_is_named() {
        room.next();

        assertThat(of(RIGHT, 1_000)).isEqualTo(new Evidence(true, false, List.of("rapid-guess")));
    }

    @Test
    void after_a_rapid_guess_a_quick_answer_is_doubted_too_until_it_was_worked_for_a_while() {
        room = Classroom.in(Mode.DIAGNOSE, 40, new SkillId("fraction-compare"));
        room.next();
        assertThat(of(RIGHT, 4_000).counts()).isTrue();
        room.answer(RIGHT, 1_000, true);

        assertThat(of(RIGHT, 4_000)).isEqualTo(new Evidence(true, false, List.of("hurried")));
        assertThat(of(RIGHT, THOUGHTFUL).counts()).isTrue();
        for (int i = 0; i < 8; i++) {
            room.answer(RIGHT, true);
        }
        assertThat(of(RIGHT, 4_000).counts()).isTrue();
    }

    @Test
    void hints_clicked_through_count_as_any_help_and_are_named() {
        room.next();
        room.hint(4);

        assertThat(of(RIGHT, 5_000)).isEqualTo(new Evidence(false, true, List.of("aided", "hints-unread")));
    }

    @Test
    void second_tries_do_not_move_the_watch() {
        room.next();
        room.answer(WRONG, false);
        room.answer(WRONG, 1_000, true);

        assertThat(room.state.watch().attempts()).isEqualTo(1);
        assertThat(room.state.watch().bout()).isFalse();
    }
}
