package org.yincai.inference.bkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;

class BktTest {
    private static final TracedItem FRACTIONS = new TracedItem(1, 0, new long[] {10}, new int[] {0}, 0);
    private static final TracedItem BOTH = new TracedItem(2, 0, new long[] {10, 20}, new int[] {0, 0}, 0);
    private final Bkt bkt = new Bkt(new BktParameters(0.4, 0.15, 0.2, 0.1));
    private final LearnerTrace trace = new LearnerTrace(0, 8, 8);

    @Test
    void follows_corbett_and_anderson() {
        assertThat(bkt.right(0.4)).isCloseTo(0.4 * 0.9 + 0.6 * 0.2, within(1e-12));
        assertThat(bkt.after(0.4, true)).isCloseTo(0.75 + 0.25 * 0.15, within(1e-12));
        double wrong = 0.04 / 0.52;
        assertThat(bkt.after(0.4, false)).isCloseTo(wrong + (1 - wrong) * 0.15, within(1e-12));
    }

    @Test
    void an_untouched_skill_starts_at_the_prior() {
        assertThat(bkt.predict(trace, FRACTIONS)).isCloseTo(0.48f, within(1e-6f));
    }

    @Test
    void an_answer_moves_every_skill_of_its_item() {
        trace.write(BOTH, true, 0, null, 0);
        bkt.move(trace, BOTH, true);
        assertThat(trace.skills().known(trace.skills().find(10))).isCloseTo(0.7875f, within(1e-6f));
        assertThat(trace.skills().known(trace.skills().find(20))).isCloseTo(0.7875f, within(1e-6f));
    }

    @Test
    void an_item_of_several_skills_takes_their_mean() {
        trace.write(FRACTIONS, true, 0, null, 0);
        bkt.move(trace, FRACTIONS, true);
        double expected = (bkt.right(0.7875) + bkt.right(0.4)) / 2;
        assertThat((double) bkt.predict(trace, BOTH)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void knowledge_stays_a_probability_over_long_histories() {
        for (int i = 0; i < 1000; i++) {
            boolean correct = i < 500;
            trace.write(FRACTIONS, correct, 0, null, 0);
            bkt.move(trace, FRACTIONS, correct);
            assertThat(trace.skills().known(0)).isBetween(0f, 1f);
        }
    }

    @Test
    void refuses_parameters_that_are_no_probabilities_or_make_wrong_answers_a_sign_of_knowledge() {
        assertThatThrownBy(() -> new BktParameters(0, 0.1, 0.2, 0.1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new BktParameters(0.4, Double.NaN, 0.2, 0.1)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new BktParameters(0.4, 0.1, 0.6, 0.5)).hasMessageContaining("below 1");
    }
}
