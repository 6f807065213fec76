package org.yincai.training.trial;

import org.yincai.recommender.policy.Draw;
import org.yincai.recommender.policy.Option;

/** A model of the reward of showing an item: the mean reward of items with about the same P(right). */
final class RewardByChance {
    private static final int BINS = 10;

    private final double[] sums = new double[BINS];
    private final int[] counts = new int[BINS];
    private double sum;
    private int count;

    void add(Option option, double reward) {
        int bin = bin(option);
        sums[bin] += reward;
        counts[bin]++;
        sum += reward;
        count++;
    }

    private static int bin(Option option) {
        return Math.min(BINS - 1, (int) (option.predicted() * BINS));
    }

    /** The expected reward of an item; the mean of all where none was like it. */
    double expected(Option option) {
        int bin = bin(option);
        return counts[bin] > 0 ? sums[bin] / counts[bin] : count > 0 ? sum / count : 0;
    }

    /** The expected reward of a draw. */
    double expected(Draw draw) {
        double expected = 0;
        for (int i = 0; i < draw.odds().length; i++) {
            expected += draw.odds()[i] * expected(draw.options().get(i));
        }
        return expected;
    }
}
