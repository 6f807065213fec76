package org.yincai.training.trial;

import java.util.SplittableRandom;
import org.yincai.recommender.policy.ExpectedGain;
import org.yincai.recommender.policy.GainWeights;
import org.yincai.recommender.policy.Way;

/** Random search for the weights with the highest mean of the normalised gains on one school. */
public final class Tuning {
    private final Trial trial;
    private final int from;
    private final int learners;

    /**
     * A search over some learners of a trial.
     *
     * @param from first learner, away from those the result is judged by
     */
    public Tuning(Trial trial, int from, int learners) {
        this.trial = trial;
        this.from = from;
        this.learners = learners;
    }

    /** The best of {@link GainWeights#plain} and {@code tries} others. */
    public GainWeights search(int tries, long seed) {
        var random = new SplittableRandom(seed);
        GainWeights best = GainWeights.plain();
        double most = worth(best);
        for (int i = 0; i < tries; i++) {
            GainWeights tried = i < tries / 3 ? anywhere(random) : near(best, random);
            double worth = worth(tried);
            if (worth > most) {
                most = worth;
                best = tried;
            }
        }
        return best;
    }

    /** Mean over the learners and over 5, 10 and 20 items. */
    public double worth(GainWeights weights) {
        return worth(new ExpectedGain("tuned", weights));
    }

    /** The same of any way. */
    public double worth(Way way) {
        double sum = 0;
        int n = 0;
        for (Outcome outcome : trial.outcomes(way, from, learners, Outcome.MOST)) {
            if (outcome.couldGain()) {
                for (double gain : outcome.gains()) {
                    sum += gain;
                    n++;
                }
            }
        }
        return sum / n;
    }

    private static GainWeights anywhere(SplittableRandom random) {
        return new GainWeights(
                random.nextDouble(0.3, 0.95),
                Math.exp(random.nextDouble(Math.log(0.3), Math.log(5))),
                random.nextDouble(0, 4),
                random.nextDouble(),
                random.nextDouble(0.7, 1),
                random.nextDouble(0, 0.4),
                random.nextDouble(0.3, 1));
    }

    private static GainWeights near(GainWeights weights, SplittableRandom random) {
        return new GainWeights(
                Math.clamp(weights.centre() + step(random, 0.1), 0, 1),
                weights.width() * Math.exp(step(random, 0.3)),
                Math.max(0, weights.need() + step(random, 0.3)),
                Math.clamp(weights.ready() + step(random, 0.15), 0, 1),
                Math.clamp(weights.tire() + step(random, 0.08), 0.3, 1),
                Math.max(0, weights.prerequisite() + step(random, 0.15)),
                Math.clamp(weights.interleave() + step(random, 0.15), 0, 1));
    }

    private static double step(SplittableRandom random, double sd) {
        return sd * random.nextGaussian();
    }
}
