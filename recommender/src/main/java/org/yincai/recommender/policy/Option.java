package org.yincai.recommender.policy;

import java.util.List;
import org.yincai.models.content.Item;

/**
 * An eligible item as a policy sees it; all of it is inferred, nothing is the truth.
 *
 * @param predicted P(right), in [0, 1]
 * @param shown how often it was shown in this session
 * @param skills a view of each skill of the item
 */
public record Option(Item item, double predicted, int shown, List<SkillView> skills) {
    public Option {
        skills = List.copyOf(skills);
    }

    /** The least mastered skill. */
    public SkillView focus() {
        SkillView least = skills.getFirst();
        for (SkillView skill : skills) {
            least = skill.mean() < least.mean() ? skill : least;
        }
        return least;
    }

    /** Whether a skill of the item is asked for. */
    boolean forGoal() {
        return skills.stream().anyMatch(SkillView::goal);
    }

    /** Share of the item's skills that are asked for, in [0, 1]. */
    double goalShare() {
        int asked = 0;
        for (SkillView skill : skills) {
            asked += skill.goal() ? 1 : 0;
        }
        return asked / (double) skills.size();
    }
}
