package org.yincai.recommender.simulation;

import org.yincai.models.id.ClassKey;
import org.yincai.models.id.SkillId;

/** The root cause hidden in the demo county: a skill that one class lacks and on which much of its year is built. */
public record PlantedGap(ClassKey classKey, SkillId skill) {}
