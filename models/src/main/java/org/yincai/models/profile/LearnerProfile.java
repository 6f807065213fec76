package org.yincai.models.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;

/**
 * What is known about a learner at one point of the journal.
 *
 * @param model id of the model that inferred it
 * @param fallback true when the model could not run and BKT stood in
 * @param sequence last journal sequence that is part of it; 0 for an untouched learner
 * @param asOf time of reading, which decides how much is forgotten
 * @param skills one entry per skill of the curriculum, in teaching order
 */
public record LearnerProfile(
        LearnerKey learner, String model, boolean fallback, long sequence, Instant asOf, List<SkillMastery> skills) {
    public LearnerProfile {
        skills = List.copyOf(skills);
    }

    public Optional<SkillMastery> skill(SkillId skill) {
        return skills.stream().filter(s -> s.skill().equals(skill)).findFirst();
    }

    /**
     * The masteries of some skills of the curriculum, in the order asked for.
     *
     * @throws java.util.NoSuchElementException when one is not of the curriculum
     */
    public List<SkillMastery> skills(List<SkillId> wanted) {
        return wanted.stream().map(s -> skill(s).orElseThrow()).toList();
    }
}
