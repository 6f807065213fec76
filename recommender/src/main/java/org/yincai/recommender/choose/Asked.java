package org.yincai.recommender.choose;

import org.yincai.models.id.ItemId;

/** An item shown in a session, and what became of it. */
public record Asked(ItemId item, Outcome outcome) {
    /** What became of the first try. */
    public enum Outcome {
        /** Not answered. */
        OPEN,
        RIGHT,
        WRONG,
        /** Answered, but in a way that says nothing of what the learner knows. */
        NO_EVIDENCE
    }
}
