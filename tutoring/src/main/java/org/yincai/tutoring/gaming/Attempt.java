package org.yincai.tutoring.gaming;

/**
 * How an item was answered.
 *
 * @param correct right at the first unaided try
 * @param activeMillis time on task until the first try in milliseconds, 0 when unknown
 * @param medianSeconds median time of a right answer in seconds
 * @param hints highest hint level shown before it, 0 to 5
 */
public record Attempt(boolean correct, int activeMillis, double medianSeconds, int hints) {
    public Attempt {
        if (activeMillis < 0 || hints < 0 || !(medianSeconds > 0)) {
            throw new IllegalArgumentException("an attempt needs times and hints of at least 0 and a positive median");
        }
    }
}
