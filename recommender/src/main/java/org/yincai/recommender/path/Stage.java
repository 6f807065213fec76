package org.yincai.recommender.path;

import org.yincai.models.profile.SkillMastery;

/**
 * One skill on the way to a goal.
 *
 * @param items expected items until it is proficient
 * @param least the same if the learner is as good as the upper end of the 80 % interval
 * @param most the same if as weak as its lower end
 */
public record Stage(SkillMastery mastery, int items, int least, int most) {}
