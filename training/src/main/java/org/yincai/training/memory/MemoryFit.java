package org.yincai.training.memory;

import java.util.List;
import org.yincai.inference.memory.Fsrs;
import org.yincai.inference.memory.FsrsWeights;
import org.yincai.training.baseline.Lbfgs;
import org.yincai.training.data.ReviewLog.Card;

/**
 * Fits the weights of FSRS-6: mean log-loss of the recalls foretold, plus a Gaussian prior around the default weights with
 * the spread of them over users that the reference optimiser uses (open-spaced-repetition, fsrs-optimizer 6.5.0). Each
 * weight is a sigmoid between its bounds; gradients are central differences, so that the formulas stand in one place only.
 */
final class MemoryFit {
    private static final double[] SPREAD = {
        6.43, 9.66, 17.58, 27.85, .57, .28, .6, .12, .39, .18, .33, .3, .09, .16, .57, .25, 1.03, .31, .32, .14, .27
    };
    private static final double STEP = 1e-4;
    private static final double TOLERANCE = 1e-6;
    private static final double EDGE = 1e-3;

    private final List<Card> cards;
    private final long to;

    /**
     * A fit to reviews.
     *
     * @param to only reviews before this time count, in epoch seconds
     */
    MemoryFit(List<Card> cards, long to) {
        this.cards = cards;
        this.to = to;
    }

    /** The best weights after at most so many rounds. */
    FsrsWeights fit(int rounds, Lbfgs.Listener listener) {
        double[] x = new double[FsrsWeights.COUNT];
        for (int i = 0; i < x.length; i++) {
            double share = (FsrsWeights.DEFAULT.at(i) - FsrsWeights.lower(i)) / range(i);
            double inside = Math.clamp(share, EDGE, 1 - EDGE);
            x[i] = Math.log(inside / (1 - inside));
        }
        Lbfgs.minimise(this::valueAndGradient, x, rounds, TOLERANCE, listener);
        return weights(x);
    }

    private double valueAndGradient(double[] x, double[] gradient) {
        double[] moved = x.clone();
        for (int i = 0; i < x.length; i++) {
            moved[i] = x[i] + STEP;
            double above = value(moved);
            moved[i] = x[i] - STEP;
            gradient[i] = (above - value(moved)) / (2 * STEP);
            moved[i] = x[i];
        }
        return value(x);
    }

    private double value(double[] x) {
        FsrsWeights weights = weights(x);
        double[] sum = new double[2];
        Recalls.of(cards, new Fsrs(weights), Long.MIN_VALUE, to, recall -> {
            sum[0] -= Math.log(recall.recalled() ? recall.p() : 1 - recall.p());
            sum[1]++;
        });
        for (int i = 0; i < x.length; i++) {
            double off = (weights.at(i) - FsrsWeights.DEFAULT.at(i)) / SPREAD[i];
            sum[0] += off * off;
        }
        return sum[0] / Math.max(sum[1], 1);
    }

    private static FsrsWeights weights(double[] x) {
        double[] w = new double[x.length];
        for (int i = 0; i < w.length; i++) {
            double share = 1 / (1 + Math.exp(-x[i]));
            w[i] = Math.clamp(FsrsWeights.lower(i) + range(i) * share, FsrsWeights.lower(i), FsrsWeights.upper(i));
        }
        return new FsrsWeights(w);
    }

    private static double range(int i) {
        return FsrsWeights.upper(i) - FsrsWeights.lower(i);
    }
}
