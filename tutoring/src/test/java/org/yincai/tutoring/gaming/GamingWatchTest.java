package org.yincai.tutoring.gaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GamingWatchTest {
    private static final Attempt WORKED = new Attempt(true, 30_000, 40, 0);
    private static final Attempt QUICK = new Attempt(true, 5_000, 40, 0);
    private static final Attempt RAPID = new Attempt(true, 2_000, 40, 0);
    private static final Attempt CLICKED = new Attempt(false, 6_000, 40, 5);

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
        assertThat(watch.gamed(RAPID)).isTrue();
        assertThat(watch.gamed(new Attempt(true, 8_000, 90, 0))).isTrue();
        assertThat(watch.gamed(CLICKED)).isTrue();
        assertThat(watch.gamed(new Attempt(false, 40_000, 40, 5))).isFalse();
    }

    @Test
    void who_is_merely_quick_or_of_unknown_time_is_believed() {
        GamingWatch watch = after(WORKED, QUICK, QUICK, QUICK);
        assertThat(watch.bout()).isFalse();
        assertThat(watch.gamed(QUICK)).isFalse();
        assertThat(watch.gamed(new Attempt(true, 0, 40, 0))).isFalse();
    }

    @Test
    void in_a_bout_a_quick_answer_is_not_believed_either() {
        GamingWatch watch = after(RAPID, CLICKED);
        assertThat(watch.bout()).isTrue();
        assertThat(watch.gamed(QUICK)).isTrue();
        assertThat(watch.gamed(WORKED)).isFalse();
    }

    @Test
    void a_bout_is_over_when_it_was_worked_for_a_while() {
        GamingWatch watch = after(RAPID, RAPID);
        for (int i = 0; i < 8; i++) {
            watch = watch.after(WORKED);
        }
        assertThat(watch.bout()).isFalse();
    }

    @Test
    void an_attempt_has_times() {
        assertThatThrownBy(() -> new Attempt(true, -1, 40, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Attempt(true, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
