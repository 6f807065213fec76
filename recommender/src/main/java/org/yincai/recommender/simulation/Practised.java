package org.yincai.recommender.simulation;

import org.yincai.models.content.Item;

/**
 * One answer in a simulated history.
 *
 * @param atSeconds when it was given, in epoch seconds
 */
public record Practised(Item item, long atSeconds, SimulatedAnswer answer) {
    /** When the question was shown, in epoch seconds. */
    public long shownAtSeconds() {
        return atSeconds - answer.activeMillis() / 1_000;
    }
}
