package org.yincai.recommender.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.yincai.inference.memory.SkillMemories;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.models.profile.SkillMastery;

/** The mastered skills of a learner that are due at an instant, the one most likely forgotten first. */
public final class DueList {
    private static final Comparator<Due> MOST_FORGOTTEN = Comparator.comparingDouble(Due::retrievability)
            .thenComparing(Due::since)
            .thenComparing(due -> due.skill().value());

    private DueList() {}

    /** What is due; a skill below proficient is to be practised, not reviewed. */
    public static List<Due> at(Instant now, List<SkillMastery> skills, SkillMemories memories, SkillReviews reviews) {
        return skills.stream()
                .filter(Retention::mastered)
                .flatMap(m -> Retention.of(m, memories, reviews, now)
                        .filter(kept -> !kept.due().isAfter(now))
                        .map(kept -> new Due(m.skill(), kept.due(), kept.retrievability()))
                        .stream())
                .sorted(MOST_FORGOTTEN)
                .toList();
    }
}
