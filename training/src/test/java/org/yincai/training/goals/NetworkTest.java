package org.yincai.training.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NetworkTest {
    @Test
    void the_gradient_is_that_of_finite_differences() {
        var network = new Network(3, 5);
        float[] row = {0.3f, -0.7f, 1.1f};
        network.error(row, 2);
        double[] gradient = network.gradient();
        for (int i = 0; i < gradient.length; i += 7) {
            double kept = network.weights[i];
            network.weights[i] = kept + 1e-5;
            double above = half(network.value(row) - 2);
            network.weights[i] = kept - 1e-5;
            double below = half(network.value(row) - 2);
            network.weights[i] = kept;
            assertThat(gradient[i]).isCloseTo((above - below) / 2e-5, within(1e-6));
        }
    }

    private static double half(double error) {
        return error * error / 2;
    }

    @Test
    void it_learns_what_is_not_linear() {
        var network = new Network(2, 1);
        var random = new Random(2);
        for (int update = 0; update < 1_500; update++) {
            for (int k = 0; k < 32; k++) {
                float a = random.nextFloat() * 2 - 1;
                float b = random.nextFloat() * 2 - 1;
                network.error(new float[] {a, b}, a * b);
            }
            network.update(3e-3, 32);
        }
        assertThat(network.value(new float[] {0.8f, 0.8f})).isCloseTo(0.64, within(0.12));
        assertThat(network.value(new float[] {0.8f, -0.8f})).isCloseTo(-0.64, within(0.12));
        var copy = new Network(2, 9);
        copy.copy(network);
        assertThat(copy.value(new float[] {0.5f, 0.1f})).isEqualTo(network.value(new float[] {0.5f, 0.1f}));
    }
}
