package org.yincai.recommender.path;

import org.yincai.models.id.SkillId;

/**
 * A skill from which a weakness may come.
 *
 * @param probability that it does, in [0, 1], if it comes from one of the skills below
 * @param evidence natural logarithm of how much likelier a gap there makes the learner's answers than no gap at all
 */
public record Cause(SkillId skill, double probability, double evidence) {
    private static final double BARE_MENTION = Math.log(3);

    /** Whether the answers speak for it: a Bayes factor of 3 is "not worth more than a bare mention" (Kass and Raftery 1995). */
    public boolean supported() {
        return evidence > BARE_MENTION;
    }
}
