package org.yincai.tutoring.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.LearnerId;
import org.yincai.tutoring.notes.Mistake;

/**
 * Everything the reports of one class are computed from; all reports made from the same facts agree.
 *
 * @param asOf the moment the reports speak about
 * @param model id of the model that inferred the profiles
 * @param now what is known of each pupil at that moment; a pupil without an entry has not begun
 * @param before the same 14 days earlier
 * @param activity how much each pupil did; a pupil without an entry did nothing
 */
public record ClassFacts(
        ClassRoster roster,
        Curriculum curriculum,
        Instant asOf,
        String model,
        Map<LearnerId, PupilFacts> now,
        Map<LearnerId, PupilFacts> before,
        Map<LearnerId, Activity> activity) {
    public ClassFacts {
        now = Map.copyOf(now);
        before = Map.copyOf(before);
        activity = Map.copyOf(activity);
    }

    /** What is known of a pupil who has begun. */
    PupilFacts of(LearnerId pupil) {
        PupilFacts known = now.get(pupil);
        if (known == null) {
            throw new IllegalArgumentException("nothing is known of pupil " + pupil);
        }
        return known;
    }

    Effort effortOf(LearnerId pupil) {
        PupilFacts known = now.get(pupil);
        return known == null ? Effort.NONE : known.effort();
    }

    List<Mistake> mistakesOf(LearnerId pupil) {
        PupilFacts known = now.get(pupil);
        return known == null ? List.of() : known.mistakes();
    }

    Activity activityOf(LearnerId pupil) {
        return activity.getOrDefault(pupil, Activity.NONE);
    }
}
