package org.yincai.tutoring.insight;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much a pupil did lately.
 *
 * @param lastAnswerAt time of the last answer, or null when there is none
 * @param recentAnswers answers in the last 14 days
 */
public record Activity(@Nullable Instant lastAnswerAt, int recentAnswers) {
    /** A pupil who never answered. */
    public static final Activity NONE = new Activity(null, 0);

    public Activity {
        if (recentAnswers < 0 || (lastAnswerAt == null && recentAnswers > 0)) {
            throw new IllegalArgumentException("recent answers must be at least 0 and need a last answer");
        }
    }
}
