package org.yincai.tutoring.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** R11: who works and who only clicks, for a word in private. Pupils stand in roster order inside every list. */
public record EffortReport(
        About about,
        List<Pupil> hurried,
        List<Pupil> answerShown,
        List<Pupil> away,
        List<Pupil> engaged,
        List<Pupil> notEnough) {
    /** Its number in the product, which tells it from the other reports. */
    public static final String REPORT = "R11";

    /** A pupil and how the last questions were answered. */
    public record Pupil(
            String learner, Effort effort, @Nullable Instant lastAnswerAt) {}
}
