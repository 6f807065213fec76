package org.yincai.training;

import org.yincai.inference.card.TrackLimits;
import org.yincai.inference.trace.Precision;
import org.yincai.inference.trace.TraceCodec;

/** How many tracks fit into the state of a learner who met {@link #SKILLS_MET} skills. */
final class StateRoom {
    static final int BYTES = 32 * 1024;
    static final int LEAST_ITEMS = 8;
    private static final int SKILLS_MET = 50;
    private static final int MOST_ITEMS = 256;

    private StateRoom() {}

    /** Items whose tracks fit, at most 256; fewer than {@link #LEAST_ITEMS} are too few to be of use. */
    static int items(int bytes, int width, Precision precision) {
        return Math.min(TraceCodec.itemsWithin(bytes, width, precision, SKILLS_MET), MOST_ITEMS);
    }

    /** What a state of {@link #BYTES} keeps, or the least. */
    static TrackLimits tracks(int skills, int width, Precision precision) {
        return new TrackLimits(skills, Math.max(items(BYTES, width, precision), LEAST_ITEMS), precision);
    }
}
