package org.yincai.recommender.assess;

import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/**
 * A question of a test.
 *
 * @param skill whose share of the test it counts for
 * @param pilot asked to be calibrated: its answer does not count
 */
public record TestItem(ItemId id, SkillId skill, ResponseCurve curve, boolean pilot) {}
