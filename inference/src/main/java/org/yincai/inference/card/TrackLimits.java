package org.yincai.inference.card;

/**
 * How many tracks a learner's trace keeps; the least recently moved gives way.
 *
 * @param skills 1 to 4,096
 * @param items 1 to 4,096
 */
public record TrackLimits(int skills, int items) {
    public TrackLimits {
        if (skills < 1 || skills > 4096 || items < 1 || items > 4096) {
            throw new IllegalArgumentException(
                    "tracks must keep 1 to 4096 skills and items but keep " + skills + " and " + items);
        }
    }
}
