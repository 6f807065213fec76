package org.yincai.training.trial;

import java.util.SplittableRandom;
import org.yincai.recommender.simulation.Range;
import org.yincai.recommender.simulation.SimulationRanges;

/**
 * Ranges drawn at random around the standard ones and far beyond them, so that what is learned on the learners of many
 * such schools does not hang on one school's numbers. All chosen.
 */
public final class Spread {
    private Spread() {}

    /** The ranges of one school. */
    public static SimulationRanges ranges(SplittableRandom random) {
        SimulationRanges usual = SimulationRanges.standard();
        double growth = 0.03 * Math.exp(random.nextDouble(0, 2));
        double learn = random.nextDouble(0.04, 0.14);
        return new SimulationRanges(
                usual.guess(),
                usual.slip(),
                random.nextDouble(0.4, 1.6),
                random.nextDouble(0.5, 3),
                random.nextDouble(0.3, 0.95),
                new Range(growth, 3 * growth),
                random.nextDouble(2, 5),
                new Range(learn, learn + random.nextDouble(0.1, 0.4)),
                usual.decay(),
                usual.speed(),
                usual.timeSd(),
                usual.hintSeeking(),
                usual.misconceived(),
                usual.gaming(),
                usual.itemSd());
    }
}
