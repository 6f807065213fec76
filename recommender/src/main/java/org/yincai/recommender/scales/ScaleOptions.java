package org.yincai.recommender.scales;

/**
 * How questions and abilities hang together.
 *
 * @param spread standard deviation, in logits, of a skill's own ability beside the general one
 * @param intake how far the learners' mean ability moves with the mean intake of the questions asked; 0 ignores it
 * @param likeness how near the mean intake of the questions asked is kept to the pool's, as a standard deviation
 */
public record ScaleOptions(double spread, double intake, double likeness) {
    /** Chosen on validation learners of a public log; see docs/recommendation.md. */
    public static final ScaleOptions DEFAULT = new ScaleOptions(.5, 1.6, .1);

    public ScaleOptions {
        if (!(spread >= 0) || !(intake >= 0) || !(likeness > 0)) {
            throw new IllegalArgumentException("spread and intake must be at least 0 and likeness above 0 but are "
                    + spread + ", " + intake + " and " + likeness);
        }
    }
}
