package org.yincai.api.state;

import org.yincai.models.event.LearnerEvent;
import org.yincai.models.id.EventId;

/** What a move did to a learner's state. */
public sealed interface Moved {
    /** Nothing happened; this is the reply. */
    record Unchanged(Object reply) implements Moved {}

    /** This event happened and was applied to the state; it must be journalled before the reply is given. */
    record Happened(LearnerEvent event, Object reply) implements Moved {}

    /** The event may have happened before: the journal knows, and what to refuse with if it does not. */
    record Before(EventId event, RuntimeException otherwise) implements Moved {}
}
