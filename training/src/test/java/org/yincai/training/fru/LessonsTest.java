package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final Lessons LESSONS = new Lessons(Map.of("a", new float[] {0.5f, 0.9f}), 0.7f);

    @Test
    void a_target_is_a_mixture_of_the_outcome_and_the_expectation() {
        assertThat(LESSONS.target("a", 0, true)).isCloseTo(0.65f, within(1e-6f));
        assertThat(LESSONS.target("a", 1, false)).isCloseTo(0.63f, within(1e-6f));
    }

    @Test
    void a_learner_nobody_taught_about_is_learnt_from_the_answers() {
        assertThat(LESSONS.target("b", 0, true)).isEqualTo(1);
        assertThat(Lessons.NONE.target("a", 1, false)).isEqualTo(0);
    }

    @Test
    void refuses_a_weight_that_is_no_share() {
        assertThatThrownBy(() -> new Lessons(Map.of(), 1.1f)).hasMessageContaining("0 to 1 but is 1.1");
    }
}
