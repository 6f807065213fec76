package org.yincai.tutoring.gaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

class GamingWatchTest {
    private static final Attempt WORKED = new Attempt(30_000, 40, 0);
    private static final Attempt QUICK = new Attempt(5_000, 40, 0);
    private static final Attempt RAPID = new Attempt(2_000, 40, 0);
    private static final Attempt CLICKED = new Attempt(6_000, 40, 5);

    private static GamingWatch after(Attempt... attempts) {
        GamingWatch watch = GamingWatch.fresh();
        for (Attempt attempt : attempts) {
            watch = watch.after(attempt);
        }
        return watch;
    }

    @Test
    void a_rapid_guess_and_hints_clicked_through_are_seen_at_once() {
        GamingWatch watch = GamingWatch.fresh();
        assertThat(watch.doubt(RAPID)).contains(Doubt.RAPID_GUESS);
        assertThat(watch.doubt(new Attempt(8_000, 90, 0))).contains(Doubt.RAPID_GUESS);
        assertThat(watch.doubt(CLICKED)).contains(Doubt.HINTS_UNREAD);
        assertThat(watch.doubt(new Attempt(40_000, 40, 5))).isEmpty();
    }

    @Test
    void who_is_merely_quick_or_of_unknown_time_is_believed() {
        GamingWatch watch = after(WORKED, QUICK, QUICK, QUICK);
        assertThat(watch.bout()).isFalse();
        assertThat(watch.doubt(QUICK)).isEmpty();
        assertThat(watch.doubt(new Attempt(0, 40, 0))).isEmpty();
    }

    @Test
    void in_a_bout_a_quick_answer_is_not_believed_either() {
        GamingWatch watch = after(RAPID, CLICKED);
        assertThat(watch.bout()).isTrue();
        assertThat(watch.doubt(QUICK)).contains(Doubt.HURRIED);
        assertThat(watch.doubt(WORKED)).isEmpty();
    }

    @Test
    void what_takes_a_third_of_the_usual_time_is_no_guess_however_short_the_item() {
        assertThat(after(RAPID).doubt(new Attempt(2_000, 6, 0))).isEmpty();
        assertThat(after(RAPID).doubt(new Attempt(1_799, 6, 0))).contains(Doubt.RAPID_GUESS);
        assertThat(after(RAPID).doubt(new Attempt(4_500, 15, 0))).isEmpty();
        assertThat(after(RAPID).doubt(new Attempt(4_499, 15, 0))).contains(Doubt.HURRIED);
    }

    @Test
    void four_plain_signs_of_the_last_32_are_a_habit_in_which_mastery_takes_more_right_answers() {
        GamingWatch watch = after(RAPID, CLICKED, RAPID, QUICK, QUICK);
        assertThat(watch.habit()).isFalse();
        assertThat(watch.rightsWanted()).isEqualTo(3);
        watch = watch.after(RAPID);
        for (int i = 0; i < 26; i++) {
            assertThat(watch.habit()).isTrue();
            watch = watch.after(WORKED);
        }
        assertThat(watch.bout()).isFalse();
        assertThat(watch.doubt(QUICK)).contains(Doubt.HURRIED);
        assertThat(watch.rightsWanted()).isEqualTo(8);
        watch = watch.after(WORKED);
        assertThat(watch.habit()).isFalse();
        assertThat(watch.doubt(QUICK)).isEmpty();
    }

    @Test
    void a_bout_is_over_when_it_was_worked_for_a_while() {
        GamingWatch watch = after(RAPID, RAPID);
        for (int i = 0; i < 8; i++) {
            watch = watch.after(i < 4 ? QUICK : WORKED);
        }
        assertThat(watch.bout()).isFalse();
    }

    @Test
    void counts_what_it_doubted_and_what_was_shown_among_the_last_attempts() {
        GamingWatch watch = after(WORKED, RAPID, QUICK, CLICKED);
        assertThat(watch.attempts()).isEqualTo(4);
        assertThat(Integer.bitCount(watch.doubted())).isEqualTo(3);
        assertThat(Integer.bitCount(watch.plain())).isEqualTo(2);
        assertThat(Integer.bitCount(watch.shown())).isEqualTo(1);
        for (int i = 0; i < GamingWatch.KEPT; i++) {
            watch = watch.after(WORKED);
        }
        assertThat(watch).isEqualTo(new GamingWatch(GamingWatch.KEPT, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"10, 2999, true", "10, 3000, false", "60, 5999, true", "60, 6000, false", "60, 0, false"})
    void a_guess_is_faster_than_three_seconds_or_a_tenth_of_the_usual_time(
            double medianSeconds, int activeMillis, boolean rapid) {
        var item = new Item(new ItemId("i"), 1, List.of(new SkillId("s")), 0, medianSeconds, false);
        assertThat(GamingWatch.rapid(activeMillis, item)).isEqualTo(rapid);
    }

    @Test
    void an_attempt_has_times_and_a_watch_a_length() {
        assertThatThrownBy(() -> new Attempt(-1, 40, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attempt(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GamingWatch(33, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void counts_the_doubted_among_the_last_attempts_it_knows() {
        var watch = new GamingWatch(GamingWatch.KEPT, 0, 0b1011 | 1 << 31, 0);

        assertThat(watch.doubtedOfLast(0)).isZero();
        assertThat(watch.doubtedOfLast(3)).isEqualTo(2);
        assertThat(watch.doubtedOfLast(32)).isEqualTo(4);
        assertThat(watch.doubtedOfLast(100)).isEqualTo(4);
    }
}
