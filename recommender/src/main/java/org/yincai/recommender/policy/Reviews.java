package org.yincai.recommender.policy;

import java.time.Instant;
import org.yincai.models.profile.SkillMastery;

/** Says how urgent the review of a skill is; a schedule of spaced reviews is one. */
public interface Reviews {
    /** Urgency in [0, 1]: 0 when there is nothing to review. */
    double due(SkillMastery mastery, Instant now);

    /** Without a schedule: what was learned fades over about a month, {@code 1 - exp(-days / 30)}. */
    static Reviews byAge() {
        return (mastery, now) -> {
            Instant last = mastery.lastAt();
            double days = last == null ? 0 : Math.max(0, now.getEpochSecond() - last.getEpochSecond()) / 86_400.0;
            return 1 - Math.exp(-days / 30);
        };
    }
}
