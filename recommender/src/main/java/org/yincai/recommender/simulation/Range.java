package org.yincai.recommender.simulation;

import java.util.random.RandomGenerator;

/** A closed range from which a parameter is drawn uniformly. */
public record Range(double low, double high) {
    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("a range needs finite ends, low <= high, but is " + low + " to " + high);
        }
    }

    /** A value in [low, high). */
    public double draw(RandomGenerator random) {
        return low + (high - low) * random.nextDouble();
    }
}
