package org.yincai.inference.trace;

/** Log-spaced buckets of the gap since a track was last moved. */
public final class Gaps {
    /** Buckets of a gap in events: 0 never, then 1, 2-3, 4-7, ... up to 1,024 and more. */
    public static final int EVENT_BUCKETS = 12;
    /** Buckets of a gap in time: 0 unknown, then under a minute, 1, 2-3, 4-7, ... minutes up to a year and more. */
    public static final int TIME_BUCKETS = 22;

    private Gaps() {}

    /**
     * Bucket of a gap in events.
     *
     * @param gap events since the track was moved, at least 1; 0 or less means never
     */
    public static int events(long gap) {
        return gap <= 0 ? 0 : Math.min(1 + log2(gap), EVENT_BUCKETS - 1);
    }

    /**
     * Bucket of a gap in time.
     *
     * @param seconds seconds since the track was moved; negative means unknown
     */
    public static int time(long seconds) {
        return seconds < 0 ? 0 : seconds < 60 ? 1 : Math.min(2 + log2(seconds / 60), TIME_BUCKETS - 1);
    }

    private static int log2(long positive) {
        return 63 - Long.numberOfLeadingZeros(positive);
    }
}
