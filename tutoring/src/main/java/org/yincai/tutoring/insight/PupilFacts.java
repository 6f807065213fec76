package org.yincai.tutoring.insight;

import java.util.HashMap;
import java.util.Map;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracks;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.SkillMastery;
import org.yincai.tutoring.session.LearnerState;

/**
 * What is known of one pupil.
 *
 * @param rights answers right at the first unaided try, by skill; skills left out have none
 */
public record PupilFacts(LearnerProfile profile, Map<SkillId, Integer> rights, Effort effort) {
    public PupilFacts {
        rights = Map.copyOf(rights);
    }

    /** Read from a state and the profile made of it. */
    public static PupilFacts of(LearnerState state, LearnerProfile profile) {
        Tracks skills = state.trace().skills();
        var rights = new HashMap<SkillId, Integer>();
        for (SkillMastery mastery : profile.skills()) {
            int slot = skills.find(TracedItem.keyOf(mastery.skill().value()));
            if (slot >= 0) {
                rights.put(mastery.skill(), skills.wins(slot));
            }
        }
        return new PupilFacts(profile, rights, Effort.of(state.watch()));
    }
}
