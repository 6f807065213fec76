package org.yincai.models.event;

import java.time.Instant;
import org.yincai.models.id.EventId;

/** A journalled fact about one learner; folding a learner's facts in sequence gives the learner's state. */
public sealed interface LearnerEvent permits SessionStarted, ItemOffered, AnswerGiven, HintGiven, SessionFinished {
    /** The event's identity inside its learner; appending the same id again changes nothing. */
    EventId id();

    /** When it happened, by the clock of whoever reported it. */
    Instant at();
}
