package org.yincai.tutoring.insight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracks;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.SkillMastery;
import org.yincai.tutoring.notes.Mistake;
import org.yincai.tutoring.session.LearnerState;

/**
 * What is known of one pupil.
 *
 * @param rights answers right at the first unaided try, by skill; skills left out have none
 * @param mistakes misconceptions that are not over by the profile's moment, the most frequent first
 */
public record PupilFacts(LearnerProfile profile, Map<SkillId, Integer> rights, Effort effort, List<Mistake> mistakes) {
    public PupilFacts {
        rights = Map.copyOf(rights);
        mistakes = List.copyOf(mistakes);
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
        return new PupilFacts(
                profile, rights, Effort.of(state.watch()), state.notes().mistakes(profile.asOf()));
    }
}
