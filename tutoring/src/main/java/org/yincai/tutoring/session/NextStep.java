package org.yincai.tutoring.session;

import org.yincai.models.event.Offer;
import org.yincai.models.event.StopReason;

/** What comes next in a session. */
public sealed interface NextStep {
    /**
     * Show an item.
     *
     * @param fresh false when it was offered before and not answered yet
     */
    record Show(Offer offer, boolean fresh) implements NextStep {}

    /** The session is complete. */
    record Complete(StopReason reason) implements NextStep {}
}
