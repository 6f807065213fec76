package org.yincai.inference.card;

import org.yincai.models.profile.SkillMastery;

/**
 * How sure a mastery mean is: a Beta-like variance {@code mean (1 - mean) exp(c contrast) / (s (a + b n / (1 + d n)))} with
 * {@code s = (N + 1) / (N + 1 + e)} after n answers of the skill and N in all, and never more than {@code mean (1 - mean)}, the
 * most that a quantity in [0, 1] can have; fitted on simulated learners so that 80 % of true masteries lie inside. Old answers
 * tell little of a mastery that moves, hence d; of a learner who has just come little is known of any skill, hence e; of one
 * who either knows a skill or does not, a mean in between is far from the truth, hence the learner's
 * {@link org.yincai.inference.trace.Tracks#contrast contrast}.
 *
 * @param a pseudo-answers before the first, above 0
 * @param b weight of the first answer, 0 or more
 * @param c 0 or more
 * @param d 0 or more; answers never weigh more than {@code b / d} together
 * @param e 0 or more; after so many answers in all about half as much is known as of a learner of long standing
 */
public record IntervalParameters(double a, double b, double c, double d, double e) {
    public IntervalParameters {
        if (!(a > 0) || !usable(a) || !usable(b) || !usable(c) || !usable(d) || !usable(e)) {
            throw new IllegalArgumentException("interval needs finite a > 0 and b, c, d, e >= 0 but got " + a + ", " + b
                    + ", " + c + ", " + d + ", " + e);
        }
    }

    private static boolean usable(double value) {
        return value >= 0 && value < Double.POSITIVE_INFINITY;
    }

    /**
     * Half the central 80 % interval around a mean in [0, 1] after n answers of the skill.
     *
     * @param all answers of the learner
     * @param contrast of the learner, in [0, 1]
     */
    public double halfWidth(double mean, int n, int all, double contrast) {
        double standing = (all + 1) / (all + 1 + e);
        double answers = standing * (a + b * n / (1 + d * n));
        return SkillMastery.Z80 * Math.sqrt(mean * (1 - mean) * Math.min(1, Math.exp(c * contrast) / answers));
    }
}
