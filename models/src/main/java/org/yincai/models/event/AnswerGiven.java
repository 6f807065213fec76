package org.yincai.models.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SessionId;

/**
 * One answer to one item.
 *
 * @param correct right at the first unaided try counts as right; an aided success is not right
 * @param evidence whether the answer moves the tracer; second tries and rapid guesses do not
 * @param activeMillis time on task in milliseconds, 0 when unknown
 * @param hints highest hint level shown before it, 0 to 5
 * @param misconception id of the diagnosed misconception, or null
 * @param session the session whose open offer it answers, or null for an answer given elsewhere and ingested in bulk
 * @param tryNumber 1 for the first try at an offered instance, 2 for the second, 0 outside a session
 * @param next what was offered in the same step, or null
 */
public record AnswerGiven(
        EventId id,
        Instant at,
        ItemId item,
        boolean correct,
        boolean evidence,
        int activeMillis,
        int hints,
        @Nullable String misconception,
        @Nullable SessionId session,
        int tryNumber,
        @Nullable Offer next)
        implements LearnerEvent {
    /** When the question was shown: the time of the answer less the time on task, where that is known. */
    public Instant shownAt() {
        return at.minusMillis(activeMillis);
    }

    /** The same answer with another offer in its step, or none. */
    public AnswerGiven offering(@Nullable Offer offer) {
        return new AnswerGiven(
                id, at, item, correct, evidence, activeMillis, hints, misconception, session, tryNumber, offer);
    }

    /** The same answer as one that tells nothing of what the learner knows. */
    public AnswerGiven asNoEvidence() {
        return new AnswerGiven(
                id, at, item, correct, false, activeMillis, hints, misconception, session, tryNumber, next);
    }
}
