package org.yincai.training.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankTrainerTest {
    /** What is wanted most lies between known and unknown, and only where it is asked for. */
    private static double gain(float mean, float goal) {
        return goal * mean * (1 - mean);
    }

    private static Lessons lessons(int decisions, long seed) {
        var random = new SplittableRandom(seed);
        var lessons = new Lessons(2);
        for (int i = 0; i < decisions; i++) {
            float[] rows = new float[8];
            double[] gains = new double[4];
            for (int option = 0; option < 4; option++) {
                rows[2 * option] = (float) random.nextDouble();
                rows[2 * option + 1] = random.nextInt(2);
                gains[option] = 0.01 * (gain(rows[2 * option], rows[2 * option + 1]) + 0.1 * random.nextGaussian());
            }
            lessons.add(rows, gains);
        }
        return lessons;
    }

    /** A lead of .25 where gains, of which a goal's has the variance .00972 and luck .01, are taken from the mean of four. */
    @Test
    void what_brings_more_scores_higher() {
        FittedRanker ranker = new RankTrainer(16, 6).train(lessons(8_000, 1), 1, epoch -> {});
        double middle = ranker.score(new float[] {0.5f, 1});
        assertThat(middle).isGreaterThan(ranker.score(new float[] {0.1f, 1}));
        assertThat(middle).isGreaterThan(ranker.score(new float[] {0.9f, 1}));
        assertThat(middle - ranker.score(new float[] {0.5f, 0}))
                .isCloseTo(0.25 / Math.sqrt(0.75 * 0.01972), within(0.3));
    }

    @Test
    void the_same_lessons_and_seed_give_the_same_ranker() {
        float[] row = {0.3f, 1};
        double first =
                new RankTrainer(4, 2).train(lessons(300, 1), 5, epoch -> {}).score(row);
        assertThat(new RankTrainer(4, 2).train(lessons(300, 1), 5, epoch -> {}).score(row))
                .isEqualTo(first);
    }

    @Test
    void the_gradient_is_that_of_the_score() {
        var network = new RankNetwork(3, 5);
        var random = new SplittableRandom(2);
        for (int i = 0; i < network.parameters.length; i++) {
            network.parameters[i] = random.nextGaussian();
        }
        double[] x = {0.3, -1.2, 0.7};
        double[] units = new double[5];
        double[] gradient = new double[network.parameters.length];
        network.score(x, units);
        network.backward(x, units, 1, gradient);
        for (int i = 0; i < gradient.length; i++) {
            double kept = network.parameters[i];
            network.parameters[i] = kept + 1e-6;
            double up = network.score(x, units);
            network.parameters[i] = kept - 1e-6;
            double down = network.score(x, units);
            network.parameters[i] = kept;
            assertThat(gradient[i]).isCloseTo((up - down) / 2e-6, within(1e-6));
        }
    }
}
