package org.yincai.inference.card;

import org.yincai.inference.trace.Precision;

/**
 * What a learner's trace keeps: how many tracks, of which the least recently moved gives way, and how precisely.
 *
 * @param skills 1 to 4,096
 * @param items 1 to 4,096
 * @param precision of the tracks' hidden vectors
 */
public record TrackLimits(int skills, int items, Precision precision) {
    public TrackLimits {
        if (skills < 1 || skills > 4096 || items < 1 || items > 4096) {
            throw new IllegalArgumentException(
                    "tracks must keep 1 to 4096 skills and items but keep " + skills + " and " + items);
        }
    }

    /** Tracks in single precision. */
    public TrackLimits(int skills, int items) {
        this(skills, items, Precision.SINGLE);
    }
}
