package org.yincai.recommender.path;

import org.yincai.models.profile.SkillMastery;

/**
 * A skill from which a weakness may come.
 *
 * @param reached whether everything between it and the weakness looks weak as well
 * @param drop how far it lies below what is to be expected of this learner, in logits
 * @param own the part of the drop that its own prerequisites do not explain, in logits
 * @param evidence log likelihood ratio of a gap of its own against none
 * @param lift how much more often the weak skill is weak among peers who are weak in this one; 1 is no more often
 */
public record Cause(SkillMastery mastery, boolean reached, double drop, double own, double evidence, double lift) {}
