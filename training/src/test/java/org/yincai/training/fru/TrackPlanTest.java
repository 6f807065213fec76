package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackPlanTest {
    @Test
    void runs_each_step_on_the_sequences_that_are_long_enough() {
        TrackPlan plan = TrackPlan.of(List.of(new int[] {4}, new int[] {0, 2, 5}, new int[] {1, 3}), 6);

        assertThat(plan.active()).containsExactly(3, 2, 1);
        assertThat(plan.slots()).containsExactly(2, 3, 5);
        assertThat(plan.before()).containsExactly(0, 1, 2);
        assertThat(plan.position()).containsExactly(0, 1, 3, 4, 2, 5);
        assertThat(plan.splits()).containsExactly(2);
    }

    @Test
    void sequences_of_one_reading_need_no_steps() {
        TrackPlan plan = TrackPlan.of(List.of(new int[] {0}, new int[] {1}), 2);

        assertThat(plan.slots()).isEmpty();
        assertThat(plan.splits()).isEmpty();
    }
}
