package org.yincai.tutoring.gaming;

import java.util.Optional;
import org.yincai.models.content.Item;

/**
 * Follows one learner's attempts and says of each whether it was worked for. A value: the same attempts give the same
 * watch.
 *
 * <ul>
 *   <li>A <b>rapid guess</b> is faster than max(3 s, 10 % of the item's median time) (Wise and Kong 2005), and than 30 %
 *       of it: who knows an item of a few seconds by heart is no gamer.
 *   <li><b>Hints unread</b>: three or more in less than {@value #READING_MILLIS} ms each (Aleven et al. 2006).
 *   <li>In a <b>bout</b>, when {@value #BOUT} or more of the last {@value #WINDOW} attempts were one of these, a learner who waits a
 *       moment longer is not believed either: the limit is max(6 s, 25 % of the median time), at most 30 % of it, until
 *       the bout is over.
 *   <li>It is a <b>habit</b> when {@value #HABIT} or more of the last {@value #KEPT} attempts were plain: mastery is then
 *       believed after {@value #RIGHTS_OF_HABIT} right answers instead of {@value #RIGHTS}, since the few that were worked
 *       for stand among many that were not. Both numbers were chosen on simulated pupils (docs/recommendation.md).
 * </ul>
 *
 * <p>Outside a bout or a habit nothing but the two plain signs counts, so that who is merely quick loses nothing. The
 * last {@value #KEPT} attempts are kept, newest in bit 0.
 *
 * @param attempts how many of them there are, 0 to {@value #KEPT}
 * @param plain 1 for a rapid guess or unread hints
 * @param doubted 1 for doubted for any reason
 * @param shown 1 for answered after the answer was shown
 */
public record GamingWatch(int attempts, int plain, int doubted, int shown) {
    /** Attempts a watch remembers. */
    public static final int KEPT = 32;

    private static final int WINDOW = 8;
    private static final int LATELY = (1 << WINDOW) - 1;
    private static final int BOUT = 1;
    private static final int HABIT = 4;
    private static final int RIGHTS = 3;
    private static final int RIGHTS_OF_HABIT = 8;
    private static final int READING_MILLIS = 1_500;
    private static final int MANY_HINTS = 3;
    private static final int ANSWER_SHOWN = 5;
    private static final int RAPID_MILLIS = 3_000;
    private static final double RAPID_SHARE = 0.1;
    private static final int BOUT_MILLIS = 6_000;
    private static final double BOUT_SHARE = 0.25;
    private static final double UNHURRIED_SHARE = 0.3;

    public GamingWatch {
        if (attempts < 0 || attempts > KEPT) {
            throw new IllegalArgumentException("a watch keeps 0 to " + KEPT + " attempts, not " + attempts);
        }
    }

    /** Nothing seen yet. */
    public static GamingWatch fresh() {
        return new GamingWatch(0, 0, 0, 0);
    }

    /**
     * Whether an answer is rapid by the rule of Wise and Kong alone, whatever the item usually takes; what models are
     * trained on leaves such answers out.
     *
     * @param activeMillis time on task, 0 when unknown
     */
    public static boolean rapid(int activeMillis, Item item) {
        return faster(Attempt.at(item, activeMillis, 0), RAPID_MILLIS, RAPID_SHARE);
    }

    /** Whether the learner is gaming just now. */
    public boolean bout() {
        return Integer.bitCount(plain & LATELY) >= BOUT;
    }

    /** Whether the learner has been gaming again and again. */
    public boolean habit() {
        return Integer.bitCount(plain) >= HABIT;
    }

    /** Right answers it takes to believe that a skill is mastered. */
    public int rightsWanted() {
        return habit() ? RIGHTS_OF_HABIT : RIGHTS;
    }

    /** How many of the last attempts, of which {@value #KEPT} at most are known, were doubted. */
    public int doubtedOfLast(int attempts) {
        int known = attempts >= KEPT ? -1 : (1 << attempts) - 1;
        return Integer.bitCount(doubted & known);
    }

    /** Why this watch doubts an attempt; empty when it does not. */
    public Optional<Doubt> doubt(Attempt attempt) {
        if (hasty(attempt, RAPID_MILLIS, RAPID_SHARE)) {
            return Optional.of(Doubt.RAPID_GUESS);
        }
        if (clickedThrough(attempt)) {
            return Optional.of(Doubt.HINTS_UNREAD);
        }
        return (bout() || habit()) && hasty(attempt, BOUT_MILLIS, BOUT_SHARE)
                ? Optional.of(Doubt.HURRIED)
                : Optional.empty();
    }

    /** The watch after an attempt. */
    public GamingWatch after(Attempt attempt) {
        Optional<Doubt> doubt = doubt(attempt);
        return new GamingWatch(
                Math.min(attempts + 1, KEPT),
                pushed(plain, doubt.filter(d -> d != Doubt.HURRIED).isPresent()),
                pushed(doubted, doubt.isPresent()),
                pushed(shown, attempt.hints() >= ANSWER_SHOWN));
    }

    private static int pushed(int bits, boolean bit) {
        return bits << 1 | (bit ? 1 : 0);
    }

    private static boolean clickedThrough(Attempt attempt) {
        return attempt.hints() >= MANY_HINTS
                && attempt.activeMillis() > 0
                && attempt.activeMillis() < RAPID_MILLIS + READING_MILLIS * attempt.hints();
    }

    private static boolean hasty(Attempt attempt, int millis, double share) {
        return faster(attempt, millis, share)
                && attempt.activeMillis() < UNHURRIED_SHARE * 1_000 * attempt.medianSeconds();
    }

    private static boolean faster(Attempt attempt, int millis, double share) {
        return attempt.activeMillis() > 0
                && attempt.activeMillis() < Math.max(millis, share * 1_000 * attempt.medianSeconds());
    }
}
