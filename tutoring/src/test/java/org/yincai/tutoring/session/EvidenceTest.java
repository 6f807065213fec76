package org.yincai.tutoring.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.session.Classroom.ADDING;
import static org.yincai.tutoring.session.Classroom.RIGHT;
import static org.yincai.tutoring.session.Classroom.THOUGHTFUL;
import static org.yincai.tutoring.session.Classroom.WRONG;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.models.content.Item;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;
import org.yincai.tutoring.grading.Verdict;

class EvidenceTest {
    private static final Verdict UNSIMPLIFIED =
            new Verdict(0.75, false, Verdict.Kind.WRONG_FORM, null, new Text("请约分", "Simplify"));
    private static final Verdict UNREADABLE =
            new Verdict(0, false, Verdict.Kind.UNREADABLE, null, new Text("看不懂", "Cannot be read"));

    private final Classroom room = Classroom.practising(ADDING);

    private Evidence of(Verdict verdict, int activeMillis) {
        Item item = Classroom.BANK.curriculum().item(room.open().item()).orElseThrow();
        return Evidence.of(room.open(), room.session(), item, verdict, activeMillis);
    }

    private static Item taking(double medianSeconds) {
        return new Item(new ItemId("i"), 1, List.of(ADDING), 0, medianSeconds, false);
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
    void every_flag_that_applies_is_told() {
        room.next();
        room.hint(2);
        room.answer(WRONG, false);

        assertThat(of(RIGHT, 1).flags()).containsExactly("aided", "rapid-guess", "second-try");
    }

    @ParameterizedTest
    @CsvSource({"10, 2999, true", "10, 3000, false", "60, 5999, true", "60, 6000, false", "60, 0, false"})
    void a_guess_is_faster_than_three_seconds_or_a_tenth_of_the_usual_time(
            double medianSeconds, int activeMillis, boolean rapid) {
        assertThat(Evidence.rapid(activeMillis, taking(medianSeconds))).isEqualTo(rapid);
    }
}
