package org.yincai.training;

import org.yincai.inference.card.TrackLimits;
import org.yincai.inference.trace.Precision;
import org.yincai.inference.trace.TraceCodec;

/** How many tracks fit into the state of a learner who met {@link #SKILLS_MET} skills. */
final class StateRoom {
    static final int BYTES = 32 * 1024;
    private static final int SKILLS_MET = 50;
    private static final int LEAST_ITEMS = 8;
    private static final int MOST_ITEMS = 256;

    private StateRoom() {}

    /** The tracks that fit, of at most 256 items and of at least 8: with those a state of wide vectors is larger. */
    static TrackLimits tracks(int bytes, int skills, int width, Precision precision) {
        int items = Math.clamp(items(bytes, width, precision), LEAST_ITEMS, MOST_ITEMS);
        return new TrackLimits(skills, items, precision);
    }

    /**
     * Likewise.
     *
     * @throws IllegalArgumentException when 8 items do not fit
     */
    static TrackLimits strict(int bytes, int skills, int width, Precision precision) {
        if (items(bytes, width, precision) < LEAST_ITEMS) {
            throw new IllegalArgumentException("a state of " + bytes + " bytes has no room for the tracks of "
                    + SKILLS_MET + " skills and " + LEAST_ITEMS + " items of width " + width);
        }
        return tracks(bytes, skills, width, precision);
    }

    /** Bytes of the state of a learner who met so many skills and has every item track taken. */
    static int bytes(TrackLimits tracks, int width) {
        return TraceCodec.size(width, tracks.precision(), Math.min(SKILLS_MET, tracks.skills()), tracks.items());
    }

    private static int items(int bytes, int width, Precision precision) {
        return TraceCodec.itemsWithin(bytes, width, precision, SKILLS_MET);
    }
}
