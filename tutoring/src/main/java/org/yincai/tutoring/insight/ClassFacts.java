package org.yincai.tutoring.insight;

import java.time.Instant;
import java.util.Map;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.LearnerId;
import org.yincai.models.profile.LearnerProfile;

/**
 * Everything the reports of one class are computed from; all reports made from the same facts agree.
 *
 * @param asOf the moment the reports speak about
 * @param model id of the model that inferred the profiles
 * @param now profiles at that moment; a pupil without one has not begun
 * @param before profiles 14 days earlier
 * @param activity how much each pupil did; a pupil without an entry did nothing
 */
public record ClassFacts(
        ClassRoster roster,
        Curriculum curriculum,
        Instant asOf,
        String model,
        Map<LearnerId, LearnerProfile> now,
        Map<LearnerId, LearnerProfile> before,
        Map<LearnerId, Activity> activity) {
    public ClassFacts {
        now = Map.copyOf(now);
        before = Map.copyOf(before);
        activity = Map.copyOf(activity);
    }

    Activity activityOf(LearnerId pupil) {
        return activity.getOrDefault(pupil, Activity.NONE);
    }
}
