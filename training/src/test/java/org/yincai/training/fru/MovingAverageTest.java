package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class MovingAverageTest {
    private static float[] averageAfter(int steps, float before, float after) {
        try (NDManager manager = NDManager.newBaseManager()) {
            FruWeights weights = FruWeights.random(manager, 1, 1, 2, 2, false, 1);
            FruWeights averaged = FruWeights.random(manager, 1, 1, 2, 2, false, 2);
            weights.get("outBias").set(new float[] {before});
            var average = new MovingAverage(weights);
            weights.get("outBias").set(new float[] {after});
            for (int i = 0; i < steps; i++) {
                average.step();
            }
            average.copyTo(averaged);
            return averaged.get("outBias").toFloatArray();
        }
    }

    @Test
    void starts_where_the_weights_start() {
        assertThat(averageAfter(3, 5, 6)[0]).isEqualTo(5);
    }

    @Test
    void forgets_the_start_and_comes_to_what_the_weights_keep_to() {
        assertThat(averageAfter(2_000, 5, 6)[0]).isCloseTo(6, within(1e-3f));
    }

    @Test
    void first_steps_move_it_fast() {
        assertThat(averageAfter(8, 5, 6)[0]).isBetween(5.1f, 5.999f);
    }
}
