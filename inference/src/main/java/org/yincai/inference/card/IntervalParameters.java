package org.yincai.inference.card;

import org.yincai.models.profile.SkillMastery;

/**
 * How sure a mastery mean is: a Beta-like variance {@code mean (1 - mean) / (a + b n)} after n answers of the skill,
 * fitted on simulated learners so that 80 % of true masteries lie inside.
 *
 * @param a pseudo-answers before the first, above 0
 * @param b weight of an answer, 0 or more
 */
public record IntervalParameters(double a, double b) {
    public IntervalParameters {
        if (!(a > 0) || !(b >= 0) || Double.isInfinite(a) || Double.isInfinite(b)) {
            throw new IllegalArgumentException("interval needs finite a > 0 and b >= 0 but got " + a + ", " + b);
        }
    }

    /** Half the central 80 % interval around a mean in [0, 1] after n answers. */
    public double halfWidth(double mean, int n) {
        return SkillMastery.Z80 * Math.sqrt(mean * (1 - mean) / (a + b * n));
    }
}
