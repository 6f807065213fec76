package org.yincai.tutoring.gaming;

/**
 * Follows one learner's attempts and says of each whether it was worked for. A value: the same attempts give the same
 * watch.
 *
 * <ul>
 *   <li>A <b>rapid guess</b> is faster than max(3 s, 10 % of the item's median time) (Wise and Kong 2005).
 *   <li><b>Hints clicked through</b>: three or more in less than {@value #READING_MILLIS} ms each (Aleven et al. 2006).
 *   <li>In a <b>bout</b>, when {@value #BOUT} or more of the last {@value #WINDOW} attempts were one of these, a learner who waits a
 *       moment longer is not believed either: the limit is max(6 s, 25 % of the median time) until the bout is over.
 * </ul>
 *
 * <p>Outside a bout nothing but the two plain signs counts, so that who is merely quick loses nothing.
 *
 * @param recent the last attempts, newest in bit 0, 1 for gamed by the plain signs
 */
public record GamingWatch(int recent) {
    private static final int WINDOW = 8;
    private static final int KEPT = (1 << WINDOW) - 1;
    private static final int BOUT = 1;
    private static final int READING_MILLIS = 1_500;
    private static final int MANY_HINTS = 3;
    private static final int RAPID_MILLIS = 3_000;
    private static final double RAPID_SHARE = 0.1;
    private static final int BOUT_MILLIS = 6_000;
    private static final double BOUT_SHARE = 0.25;

    /** Nothing seen yet. */
    public static GamingWatch fresh() {
        return new GamingWatch(0);
    }

    /** Whether the learner is gaming just now. */
    public boolean bout() {
        return Integer.bitCount(recent) >= BOUT;
    }

    /** Whether an attempt was gamed, as far as this watch can tell. */
    public boolean gamed(Attempt attempt) {
        return plain(attempt) || (bout() && faster(attempt, BOUT_MILLIS, BOUT_SHARE));
    }

    /** The watch after an attempt. */
    public GamingWatch after(Attempt attempt) {
        return new GamingWatch(((recent << 1) | (plain(attempt) ? 1 : 0)) & KEPT);
    }

    private static boolean plain(Attempt attempt) {
        return faster(attempt, RAPID_MILLIS, RAPID_SHARE) || clickedThrough(attempt);
    }

    private static boolean clickedThrough(Attempt attempt) {
        return attempt.hints() >= MANY_HINTS
                && attempt.activeMillis() > 0
                && attempt.activeMillis() < RAPID_MILLIS + READING_MILLIS * attempt.hints();
    }

    private static boolean faster(Attempt attempt, int millis, double share) {
        return attempt.activeMillis() > 0
                && attempt.activeMillis() < Math.max(millis, share * 1_000 * attempt.medianSeconds());
    }
}
