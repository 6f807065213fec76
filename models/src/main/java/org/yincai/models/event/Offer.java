package org.yincai.models.event;

import java.time.Instant;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SessionId;

/**
 * An item shown to a learner, pinned to its version and instance.
 *
 * @param number counts the offers of a session from 1
 * @param seed instance of the template: same item, version and seed give the same words, options and key
 * @param tryNumber 1 for the first try at this instance, 2 for the second
 * @param decision why it was chosen
 */
public record Offer(
        SessionId session,
        int number,
        ItemId item,
        int version,
        long seed,
        int tryNumber,
        Instant at,
        Decision decision) {
    /** Identity of the attempt this offer asks for. */
    public String attempt() {
        return session.value() + "." + number;
    }
}
