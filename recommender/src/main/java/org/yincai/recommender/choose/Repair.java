package org.yincai.recommender.choose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.choose.Asked.Outcome;

/**
 * How long a mistake is repaired: with {@value #MOST} items of its skill, one after the other. Who is still wrong then goes
 * on to something else, and comes back to the skill when its turn comes.
 */
public final class Repair {
    static final int MOST = 2;

    private Repair() {}

    /**
     * The skill to practise again at once, or null.
     *
     * @param mistake skill of the last answer of the session when it was wrong, or null
     * @param asked what was shown in the session so far, oldest first
     */
    public static @Nullable SkillId of(@Nullable SkillId mistake, List<Asked> asked, Curriculum curriculum) {
        if (mistake == null) {
            return null;
        }
        int missed = 0;
        for (Asked last : asked.reversed()) {
            boolean alike = curriculum
                    .item(last.item())
                    .map(Item::skills)
                    .filter(skills -> skills.contains(mistake))
                    .isPresent();
            if (!alike || last.outcome() == Outcome.RIGHT) {
                break;
            }
            missed++;
        }
        return missed > MOST ? null : mistake;
    }
}
