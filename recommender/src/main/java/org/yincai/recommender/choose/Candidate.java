package org.yincai.recommender.choose;

import org.yincai.models.content.Item;
import org.yincai.models.profile.SkillMastery;

/**
 * An eligible item with what the policies look at.
 *
 * @param focus mastery of the item's least mastered skill
 * @param predicted probability of a right answer, in [0, 1]
 * @param readiness lowest mean among the direct prerequisites of the focus skill; 1 without prerequisites
 * @param prerequisite whether the focus skill is a prerequisite of the scope rather than part of it
 * @param idleDays days since the focus skill was last answered; 0 when never
 */
record Candidate(
        Item item, SkillMastery focus, double predicted, double readiness, boolean prerequisite, double idleDays) {
    boolean untouched() {
        return focus.answers() == 0;
    }
}
