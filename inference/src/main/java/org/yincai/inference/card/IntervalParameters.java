package org.yincai.inference.card;

import org.yincai.models.profile.SkillMastery;

/**
 * How sure a mastery mean is: a Beta-like variance {@code mean (1 - mean) exp(c contrast) / (a + b n / (1 + d n))} after n
 * answers of the skill, fitted on simulated learners so that 80 % of true masteries lie inside. Old answers tell little of
 * a mastery that moves, hence d; of a learner who either knows a skill or does not, a mean in between is far from the
 * truth, hence the learner's {@link org.yincai.inference.trace.Tracks#contrast contrast}.
 *
 * @param a pseudo-answers before the first, above 0
 * @param b weight of the first answer, 0 or more
 * @param c 0 or more
 * @param d 0 or more; answers never weigh more than {@code b / d} together
 */
public record IntervalParameters(double a, double b, double c, double d) {
    public IntervalParameters {
        if (!(a > 0) || !usable(a) || !usable(b) || !usable(c) || !usable(d)) {
            throw new IllegalArgumentException(
                    "interval needs finite a > 0 and b, c, d >= 0 but got " + a + ", " + b + ", " + c + ", " + d);
        }
    }

    private static boolean usable(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    /**
     * Half the central 80 % interval around a mean in [0, 1] after n answers.
     *
     * @param contrast of the learner, in [0, 1]
     */
    public double halfWidth(double mean, int n, double contrast) {
        double answers = a + b * n / (1 + d * n);
        return SkillMastery.Z80 * Math.sqrt(mean * (1 - mean) * Math.exp(c * contrast) / answers);
    }
}
