package org.yincai.training.goals;

import java.util.SplittableRandom;

/**
 * A value of some inputs: two layers of {@value #WIDTH} rectified units and a linear one, fitted to squared errors by
 * Adam (Kingma and Ba 2015). Not thread safe.
 */
final class Network {
    static final int WIDTH = 32;
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final int inputs;
    private final int second;
    private final int last;
    final double[] weights;
    private final double[] gradient;
    private final double[] mean;
    private final double[] square;
    private final double[] one = new double[WIDTH];
    private final double[] two = new double[WIDTH];
    private int updates;

    Network(int inputs, long seed) {
        this.inputs = inputs;
        second = WIDTH * (inputs + 1);
        last = second + WIDTH * (WIDTH + 1);
        weights = new double[last + WIDTH + 1];
        gradient = new double[weights.length];
        mean = new double[weights.length];
        square = new double[weights.length];
        var random = new SplittableRandom(seed);
        for (int i = 0; i < last; i++) {
            int in = i < second ? inputs : WIDTH;
            int place = (i < second ? i : i - second) % (in + 1);
            weights[i] = place == in ? 0 : random.nextDouble(-1, 1) * Math.sqrt(6.0 / (in + WIDTH));
        }
    }

    /** Takes the weights of another. */
    void copy(Network other) {
        System.arraycopy(other.weights, 0, weights, 0, weights.length);
    }

    /** The value of one row of inputs. */
    double value(float[] row) {
        for (int j = 0; j < WIDTH; j++) {
            int from = j * (inputs + 1);
            double sum = weights[from + inputs];
            for (int i = 0; i < inputs; i++) {
                sum += weights[from + i] * row[i];
            }
            one[j] = Math.max(0, sum);
        }
        double value = weights[last + WIDTH];
        for (int j = 0; j < WIDTH; j++) {
            int from = second + j * (WIDTH + 1);
            double sum = weights[from + WIDTH];
            for (int i = 0; i < WIDTH; i++) {
                sum += weights[from + i] * one[i];
            }
            two[j] = Math.max(0, sum);
            value += weights[last + j] * two[j];
        }
        return value;
    }

    /** Adds the gradient of half the squared error of one row; the error before. */
    double error(float[] row, double target) {
        double error = value(row) - target;
        double[] below = new double[WIDTH];
        gradient[last + WIDTH] += error;
        for (int j = 0; j < WIDTH; j++) {
            gradient[last + j] += error * two[j];
            double up = two[j] > 0 ? error * weights[last + j] : 0;
            int from = second + j * (WIDTH + 1);
            gradient[from + WIDTH] += up;
            for (int i = 0; i < WIDTH; i++) {
                gradient[from + i] += up * one[i];
                below[i] += up * weights[from + i];
            }
        }
        for (int j = 0; j < WIDTH; j++) {
            double up = one[j] > 0 ? below[j] : 0;
            int from = j * (inputs + 1);
            gradient[from + inputs] += up;
            for (int i = 0; i < inputs; i++) {
                gradient[from + i] += up * row[i];
            }
        }
        return error;
    }

    /** The gradient gathered so far, before it is used. */
    double[] gradient() {
        return gradient.clone();
    }

    /** One step against the mean gradient of some rows, which is forgotten. */
    void update(double rate, int rows) {
        updates++;
        double scale = rate * Math.sqrt(1 - Math.pow(BETA2, updates)) / (1 - Math.pow(BETA1, updates));
        for (int i = 0; i < weights.length; i++) {
            double g = gradient[i] / rows;
            mean[i] = BETA1 * mean[i] + (1 - BETA1) * g;
            square[i] = BETA2 * square[i] + (1 - BETA2) * g * g;
            weights[i] -= scale * mean[i] / (Math.sqrt(square[i]) + EPSILON);
            gradient[i] = 0;
        }
    }
}
