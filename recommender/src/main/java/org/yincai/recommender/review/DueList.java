package org.yincai.recommender.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yincai.inference.memory.ReviewScheduler;
import org.yincai.inference.memory.Reviewed;
import org.yincai.models.id.SkillId;

/** The skills of a learner that are due at an instant, the one most likely forgotten first. */
public final class DueList {
    private static final Comparator<Due> MOST_FORGOTTEN = Comparator.comparingDouble(Due::retrievability)
            .thenComparing(Due::since)
            .thenComparing(due -> due.skill().value());

    private DueList() {}

    /** What is due; what is still being learned is due after its step. */
    public static List<Due> at(Instant now, Map<SkillId, Reviewed> skills, ReviewScheduler scheduler) {
        return skills.entrySet().stream()
                .filter(entry -> !entry.getValue().due().isAfter(now))
                .map(entry -> new Due(
                        entry.getKey(), entry.getValue().due(), scheduler.retrievability(entry.getValue(), now)))
                .sorted(MOST_FORGOTTEN)
                .toList();
    }
}
