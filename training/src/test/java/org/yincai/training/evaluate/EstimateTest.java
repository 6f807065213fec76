package org.yincai.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimateTest {
    private static final int LEARNERS = 400;

    @Test
    void a_ratio_of_what_goes_together_is_certain() {
        double[] under = {1, 0, 3, 2};
        Estimate half = Estimate.ratio(new double[] {0.5, 0, 1.5, 1}, under);
        assertThat(half.mean()).isCloseTo(0.5, within(1e-12));
        assertThat(half.half()).isCloseTo(0, within(1e-12));
        assertThat(Estimate.ratio(new double[] {1}, new double[] {0}).mean()).isNaN();
    }

    @Test
    void the_interval_of_a_ratio_holds_the_truth_19_times_of_20() {
        var random = new SplittableRandom(5);
        int held = 0;
        for (int trial = 0; trial < 500; trial++) {
            double[] under = draws(random, 0.4);
            double[] over = Arrays.stream(under)
                    .map(u -> u * (random.nextDouble() < 0.3 ? 1 : 0))
                    .toArray();
            Estimate ratio = Estimate.ratio(over, under);
            held += Math.abs(ratio.mean() - 0.3) <= ratio.half() ? 1 : 0;
        }
        assertThat(held).isBetween(455, 492);
    }

    private static double[] draws(SplittableRandom random, double chance) {
        return IntStream.range(0, LEARNERS)
                .mapToDouble(i -> random.nextDouble() < chance ? 1 : 0)
                .toArray();
    }
}
