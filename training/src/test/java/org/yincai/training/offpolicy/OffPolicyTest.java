package org.yincai.training.offpolicy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.yincai.training.evaluate.Estimate;

/** Three arms of known worth, logged by one policy and judged for another. */
class OffPolicyTest {
    private static final double[] WORTH = {0.2, 0.5, 0.9};
    private static final double[] LOGGING = {0.6, 0.3, 0.1};
    private static final double[] TARGET = {0.1, 0.2, 0.7};
    private static final double TRUTH = 0.1 * 0.2 + 0.2 * 0.5 + 0.7 * 0.9;

    private static OffPolicy judged(double modelError) {
        var random = new SplittableRandom(5);
        var log = new ArrayList<Decided>();
        for (int i = 0; i < 20_000; i++) {
            double draw = random.nextDouble();
            int arm = draw < LOGGING[0] ? 0 : draw < LOGGING[0] + LOGGING[1] ? 1 : 2;
            double reward = random.nextDouble() < WORTH[arm] ? 1 : 0;
            log.add(new Decided(LOGGING[arm], TARGET[arm], reward, WORTH[arm] + modelError, TRUTH + modelError));
        }
        return OffPolicy.of(log);
    }

    private static void covers(Estimate estimate) {
        assertThat(TRUTH).isBetween(estimate.mean() - estimate.half(), estimate.mean() + estimate.half());
    }

    @Test
    void every_estimator_covers_the_truth_that_the_log_itself_is_far_from() {
        OffPolicy judged = judged(0);
        covers(judged.ips());
        covers(judged.snips());
        covers(judged.doublyRobust());
        assertThat(judged.logged().mean()).isBetween(0.34, 0.38);
        assertThat(judged.effective()).isBetween(2_000.0, 6_000.0);
    }

    @Test
    void a_good_model_makes_the_doubly_robust_one_narrow_and_a_bad_one_does_not_bias_it() {
        OffPolicy judged = judged(0);
        assertThat(judged.doublyRobust().half()).isLessThan(0.7 * judged.ips().half());
        covers(judged(0.5).doublyRobust());
    }

    @Test
    void what_the_policy_would_never_have_done_says_nothing_of_it() {
        assertThatThrownBy(() -> OffPolicy.of(List.of(new Decided(0.5, 0, 1, 0, 0))))
                .hasMessageContaining("no decision");
        assertThatThrownBy(() -> new Decided(0, 0.5, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Decided(0.5, 0.5, Double.NaN, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
