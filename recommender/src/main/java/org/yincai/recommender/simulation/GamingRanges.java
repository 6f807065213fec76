package org.yincai.recommender.simulation;

/**
 * Who answers without thinking, and how: rapid guesses (Wise and Kong 2005), swept on until one is right, and hints
 * clicked through to the answer (Baker et al. 2004, Aleven et al. 2006).
 *
 * @param gamers share of learners who do so habitually; Baker et al. (2004) saw 3 % of time spent gaming
 * @param share a gamer's share of gamed items
 * @param others everybody else's share
 * @param millis time of one guess in milliseconds; one above 3,000 escapes a threshold there
 * @param hintAbuse share of the gamed items on which the hints are clicked through instead (chosen)
 */
public record GamingRanges(double gamers, Range share, Range others, Range millis, double hintAbuse) {
    public GamingRanges {
        if (!(gamers >= 0 && gamers <= 1) || !(hintAbuse >= 0 && hintAbuse <= 1)) {
            throw new IllegalArgumentException("shares of gamers and of hint abuse must be between 0 and 1");
        }
        if (millis.low() < 1 || millis.high() <= millis.low()) {
            throw new IllegalArgumentException("a guess takes at least a millisecond, and not always the same");
        }
    }

    /** Few gamers, who guess fast and leave the hints alone. */
    public static GamingRanges standard() {
        return new GamingRanges(0.05, new Range(0.25, 0.6), new Range(0, 0.02), new Range(500, 2_900), 0);
    }
}
