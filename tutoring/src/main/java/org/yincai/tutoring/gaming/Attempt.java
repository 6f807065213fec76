package org.yincai.tutoring.gaming;

import org.yincai.models.content.Item;

/**
 * How an item was answered at the first try.
 *
 * @param activeMillis time on task in milliseconds, 0 when unknown
 * @param medianSeconds median time of a right answer in seconds
 * @param hints highest hint level shown before it, 0 to 5
 */
public record Attempt(int activeMillis, double medianSeconds, int hints) {
    public Attempt {
        if (activeMillis < 0 || hints < 0 || !(medianSeconds > 0)) {
            throw new IllegalArgumentException("an attempt needs times and hints of at least 0 and a positive median");
        }
    }

    /** An attempt at an item. */
    public static Attempt at(Item item, int activeMillis, int hints) {
        return new Attempt(activeMillis, item.medianSeconds(), hints);
    }
}
