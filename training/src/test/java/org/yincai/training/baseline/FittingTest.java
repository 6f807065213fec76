package org.yincai.training.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the fits stand on: gradients against differences, and minima that are known. */
class FittingTest {
    private static final double STEP = 1e-5;

    @Test
    void the_gradient_of_the_logistic_loss_agrees_with_differences() {
        var random = new Random(1);
        var rows = new SparseRows();
        for (int i = 0; i < 3_000; i++) {
            rows.put(0, 1);
            rows.put(1 + random.nextInt(4), random.nextGaussian());
            rows.end(random.nextBoolean());
        }
        var loss = new LogisticLoss(rows);
        double[] weights = random.doubles(5, -3, 3).toArray();
        double[] gradient = new double[5];
        loss.at(weights, gradient);
        for (int i = 0; i < weights.length; i++) {
            double[] up = weights.clone();
            double[] down = weights.clone();
            up[i] += STEP;
            down[i] -= STEP;
            double difference = (loss.at(up, new double[5]) - loss.at(down, new double[5])) / (2 * STEP);
            assertThat(gradient[i]).isCloseTo(difference, within(1e-4));
        }
    }

    @Test
    void the_derivatives_of_an_item_curve_agree_with_differences() {
        double[] theta = {-1.5, 0, 0.7, 2};
        double[] answers = {3, 5, 2, 4};
        double[] rights = {1, 2, 1.5, 3.5};
        var curve = new ItemCurve(1.3, -0.4);
        double[] g = curve.derivatives(theta, answers, rights, 0.2);

        ItemCurve[] alongA = {new ItemCurve(1.3 + STEP, -0.4), new ItemCurve(1.3 - STEP, -0.4)};
        ItemCurve[] alongD = {new ItemCurve(1.3, -0.4 + STEP), new ItemCurve(1.3, -0.4 - STEP)};
        for (int i = 0; i < 2; i++) {
            ItemCurve[] along = i == 0 ? alongA : alongD;
            double slope = along[0].logPosterior(theta, answers, rights, 0.2)
                    - along[1].logPosterior(theta, answers, rights, 0.2);
            assertThat(g[i]).isCloseTo(slope / (2 * STEP), within(1e-6));
            for (int j = 0; j < 2; j++) {
                double bend = along[0].derivatives(theta, answers, rights, 0.2)[j]
                        - along[1].derivatives(theta, answers, rights, 0.2)[j];
                assertThat(-g[2 + i + j]).isCloseTo(bend / (2 * STEP), within(1e-6));
            }
        }
    }

    @Test
    void a_narrow_valley_is_followed_to_its_end() {
        double[] x = {-1.2, 1};

        double value = Lbfgs.minimise(
                (at, gradient) -> {
                    double bend = at[1] - at[0] * at[0];
                    gradient[0] = -400 * at[0] * bend - 2 * (1 - at[0]);
                    gradient[1] = 200 * bend;
                    return 100 * bend * bend + (1 - at[0]) * (1 - at[0]);
                },
                x,
                200,
                0,
                (round, now) -> {});

        assertThat(value).isLessThan(1e-12);
        assertThat(x).containsExactly(new double[] {1, 1}, within(1e-5));
    }
}
