package org.yincai.recommender.path;

import org.yincai.models.id.SkillId;

/**
 * A skill from which a weakness may come.
 *
 * @param probability that it does, in [0, 1], if it comes from one of the skills below
 * @param evidence natural logarithm of how much likelier a gap there makes the learner's answers than no gap at all
 */
public record Cause(SkillId skill, double probability, double evidence) {}
