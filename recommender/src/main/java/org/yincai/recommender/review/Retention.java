package org.yincai.recommender.review;

import java.time.Instant;
import java.util.Optional;
import org.yincai.inference.memory.SkillMemories;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;

/**
 * How firmly a practised skill is kept.
 *
 * @param retrievability probability of recall now, in (0, 1]
 * @param due when it is to be reviewed
 * @param retained proficient at least, recalled on a later day than the answer before, and not due
 */
public record Retention(double retrievability, Instant due, boolean retained) {
    /** Of one skill; empty when nothing is remembered of it. */
    public static Optional<Retention> of(
            SkillMastery mastery, SkillMemories memories, SkillReviews reviews, Instant now) {
        boolean proficient = mastery.level().compareTo(Level.PROFICIENT) >= 0;
        return memories.of(mastery.skill())
                .map(m -> new Retention(
                        reviews.retrievability(m, now), m.due(), proficient && m.rechecked() && now.isBefore(m.due())));
    }

    /** Whether the skill was proficient when it was last answered; what fades after that is to be reviewed. */
    static boolean mastered(SkillMastery mastery) {
        return mastery.earned().compareTo(Level.PROFICIENT) >= 0;
    }
}
