package org.yincai.api.state;

import java.util.Optional;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.id.EventId;
import org.yincai.tutoring.gaming.Doubt;

/** What a move did to a learner's state. */
public sealed interface Moved {
    /** Nothing happened; this is the reply. */
    record Unchanged(Object reply) implements Moved {}

    /**
     * This event happened and was applied to the state; it must be journalled before the reply is given.
     *
     * @param doubt why it does not look worked for, when it is an answer that does not
     * @param shortened whether it is an answer that was said to have taken longer than its question was there
     */
    record Happened(LearnerEvent event, Object reply, Optional<Doubt> doubt, boolean shortened) implements Moved {
        public Happened(LearnerEvent event, Object reply) {
            this(event, reply, Optional.empty(), false);
        }
    }

    /** The event may have happened before: the journal knows, and what to refuse with if it does not. */
    record Before(EventId event, RuntimeException otherwise) implements Moved {}
}
