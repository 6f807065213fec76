package org.yincai.training.fru;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An exponential moving average of weights while they are trained (Polyak and Juditsky, SIAM J. Control Optim. 1992),
 * which predicts better than the weights of any single step. Shorter at first, so that the random start is forgotten.
 */
final class MovingAverage {
    private static final int EVERY = 4;
    private static final double DECAY = Math.pow(0.99, EVERY);
    private static final double WARM_UP = 20;

    private final FruWeights weights;
    private final Map<String, float[]> means = new LinkedHashMap<>();
    private int steps;

    MovingAverage(FruWeights weights) {
        this.weights = weights;
        weights.all().forEach((name, array) -> means.put(name, array.toFloatArray()));
    }

    /** Takes in the weights after a gradient step; looks at every fourth only. */
    void step() {
        steps++;
        if (steps % EVERY == 0) {
            float rate = (float) (1 - Math.min(DECAY, steps / (steps + WARM_UP)));
            weights.all().forEach((name, array) -> {
                float[] now = array.toFloatArray();
                float[] mean = requireNonNull(means.get(name));
                for (int i = 0; i < now.length; i++) {
                    mean[i] += rate * (now[i] - mean[i]);
                }
            });
        }
    }

    /** Gives the averages to other weights of the same shapes. */
    void copyTo(FruWeights others) {
        others.all().forEach((name, array) -> array.set(requireNonNull(means.get(name))));
    }
}
