package org.yincai.tutoring.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.profile.Band;

/**
 * R5: who needs what. Pupils stand in roster order inside every bucket.
 *
 * @param currentSkills skills the class practised in the last 14 days, in teaching order
 */
public record SupportBuckets(
        About about,
        List<String> currentSkills,
        List<Pupil> struggling,
        List<Pupil> onTrack,
        List<Pupil> excelling,
        List<Pupil> notEnough) {
    /** Its number in the product, which tells it from the other reports. */
    public static final String REPORT = "R5";

    /**
     * A pupil in a bucket.
     *
     * @param active answered something in the last 14 days
     * @param probability how sure the bucket is: P(below band C on two or more current skills) for struggling, P(mean
     *     of the current skills in band A) for excelling, else null
     * @param skills the pupil's current skills with evidence
     */
    public record Pupil(
            String learner,
            boolean active,
            @Nullable Instant lastAnswerAt,
            int recentAnswers,
            @Nullable Double probability,
            List<SkillBand> skills) {}

    /** A pupil's band on a current skill. */
    public record SkillBand(String skill, Band band) {}
}
