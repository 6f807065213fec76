package org.yincai.recommender.choose;

import java.util.SplittableRandom;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.ItemId;

/**
 * Which questions may well be asked in one session: a share of them, drawn by its seed. Another is asked only where the
 * test cannot be made without, and then in an order drawn too (eligibility of van der Linden and Veldkamp 2004, without
 * counts of exposure). So none is asked of many, however much it tells.
 *
 * @param share of the questions, in (0, 1] or more than there are
 */
record Eligibility(long seed, double share) {
    /** Least share of the questions that may well be asked in one session. */
    private static final double SHARE = 0.15;

    /** As many questions as the test has, so many times over, may well be asked. */
    private static final int ROOM = 2;

    /** The eligibility in a session whose test asks some of so many questions. */
    static Eligibility of(long seed, int length, int questions) {
        return new Eligibility(seed, Math.max(SHARE, (double) ROOM * length / questions));
    }

    boolean admits(ItemId item) {
        return drawn(item) < share;
    }

    /** The place of a question in the order drawn, in [0, 1). */
    double drawn(ItemId item) {
        return new SplittableRandom(seed ^ TracedItem.keyOf(item.value())).nextDouble();
    }
}
