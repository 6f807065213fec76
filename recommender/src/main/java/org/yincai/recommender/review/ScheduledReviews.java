package org.yincai.recommender.review;

import java.time.Instant;
import org.yincai.inference.memory.SkillMemories;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.policy.Reviews;

/** The urgency of reviews by what one learner remembers: the probability that the skill is forgotten by now. */
public record ScheduledReviews(SkillMemories memories, SkillReviews reviews) implements Reviews {
    @Override
    public double due(SkillMastery mastery, Instant now) {
        return memories.of(mastery.skill())
                .map(memory -> 1 - reviews.retrievability(memory, now))
                .orElse(0.0);
    }
}
