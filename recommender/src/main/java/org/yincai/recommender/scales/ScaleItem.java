package org.yincai.recommender.scales;

import java.util.List;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/**
 * A calibrated question of the bifactor model (Gibbons and Hedeker, Psychometrika 1992).
 *
 * @param skills at least one
 * @param easiness logit of P(right) for the mean learner
 * @param discrimination loading on the general ability
 * @param doubt variance of the easiness: what calibration left open
 * @param intake mean general ability of the learners who were given it
 */
public record ScaleItem(
        ItemId id, List<SkillId> skills, double easiness, double discrimination, double doubt, double intake) {
    public ScaleItem {
        skills = List.copyOf(skills);
        if (skills.isEmpty() || !(doubt >= 0) || !Double.isFinite(easiness + discrimination + intake)) {
            throw new IllegalArgumentException(
                    "item " + id + " needs a skill, finite parameters and a doubt of at least 0" + " but has " + skills
                            + ", " + easiness + ", " + discrimination + ", " + doubt + ", " + intake);
        }
    }
}
