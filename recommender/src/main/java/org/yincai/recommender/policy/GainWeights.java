package org.yincai.recommender.policy;

/**
 * What {@link ExpectedGain} weighs.
 *
 * @param centre P(right) of the zone of proximal development
 * @param width how fast gain falls off beside it
 * @param need exponent of what is left to learn
 * @param ready share of the gain that is left when no prerequisite is mastered, in [0, 1]
 * @param tire factor per try in the session, in (0, 1]
 * @param prerequisite worth of a skill outside the goal for each skill of the goal that waits for it
 * @param interleave factor for a skill that was just practised, in [0, 1]
 */
public record GainWeights(
        double centre, double width, double need, double ready, double tire, double prerequisite, double interleave) {
    public GainWeights {
        if (!(width > 0) || need < 0 || prerequisite < 0 || !share(centre) || !share(ready) || !share(interleave)) {
            throw new IllegalArgumentException("weights of expected gain are out of range");
        }
        if (!share(tire) || tire == 0) {
            throw new IllegalArgumentException("tire must be in (0, 1] but is " + tire);
        }
    }

    private static boolean share(double value) {
        return value >= 0 && value <= 1;
    }

    /** Tuned on learners with growing abilities; see docs/recommendation.md. */
    public static GainWeights tuned() {
        return new GainWeights(1, 0.81, 1.1, 0.34, 0.99, 0.08, 0.89);
    }

    /** Untuned: what the literature suggests. */
    public static GainWeights plain() {
        return new GainWeights(0.7, 0.5, 1, 0.3, 0.9, 0.2, 0.9);
    }
}
