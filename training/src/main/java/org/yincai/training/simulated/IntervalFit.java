package org.yincai.training.simulated;

import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.training.simulated.Coverage.Group;

/**
 * Fits the width of mastery intervals so that four of five true masteries lie inside, in each family of learners at every
 * number of answers: the {@link IntervalParameters} that leave the least squared miss of coverage over the {@link Group
 * groups}, weighted by the root of their size. Sought by a seeded climb, since coverage moves in steps.
 */
public final class IntervalFit {
    private static final double TARGET = 0.8;
    private static final int STEPS = 2_500;
    private static final double[] STRIDES = {0.5, 0.15, 0.05};

    private IntervalFit() {}

    /** The best parameters that the climb meets. */
    public static IntervalParameters fit(List<Readout> readouts) {
        var random = new SplittableRandom(1);
        double[] best = {Math.log(4), Math.log(1), Math.log(1), Math.log(0.02), Math.log(10)};
        double least = miss(readouts, at(best));
        for (int step = 0; step < STEPS; step++) {
            double[] tried = best.clone();
            for (int i = 0; i < tried.length; i++) {
                tried[i] += STRIDES[step % STRIDES.length] * random.nextGaussian();
            }
            double miss = miss(readouts, at(tried));
            if (miss < least) {
                least = miss;
                best = tried;
            }
        }
        return at(best);
    }

    private static IntervalParameters at(double[] logs) {
        return new IntervalParameters(
                Math.exp(logs[0]), Math.exp(logs[1]), Math.exp(logs[2]), Math.exp(logs[3]), Math.exp(logs[4]));
    }

    private static double miss(List<Readout> readouts, IntervalParameters tried) {
        Collection<Coverage> groups = Coverage.groups(readouts, tried).values();
        double sum = 0;
        double weights = 0;
        for (Coverage group : groups) {
            double off = group.share() - TARGET;
            double weight = Math.sqrt(group.readouts());
            sum += weight * off * off;
            weights += weight;
        }
        return sum / weights;
    }
}
