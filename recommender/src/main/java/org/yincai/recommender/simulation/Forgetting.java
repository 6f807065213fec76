package org.yincai.recommender.simulation;

/**
 * The power law of forgetting, {@code R(t) = (1 + t/day)^(-d/(1 + n/4))} after n practices (Ebbinghaus 1885; Wixted and
 * Ebbesen 1991); practice makes it flatter.
 */
record Forgetting(double decay) {
    private static final double DAY = 86_400;

    /** Share kept after some seconds, in (0, 1]. */
    double retention(long seconds, int practices) {
        if (seconds <= 0) {
            return 1;
        }
        double exponent = decay / (1 + practices / 4.0);
        return StrictMath.exp(-exponent * StrictMath.log1p(seconds / DAY));
    }
}
