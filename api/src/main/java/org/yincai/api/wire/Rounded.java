package org.yincai.api.wire;

/**
 * How what is inferred stands in replies about a learner: with four decimals, which say all there is to say in half the
 * bytes. Receipts of decisions and what is for computing with (propensities, predictions of bulk answers, class reports) are
 * exact.
 */
public final class Rounded {
    private Rounded() {}

    /** The nearest number of four decimals. */
    public static double four(double inferred) {
        return Math.round(inferred * 10_000) / 10_000.0;
    }
}
