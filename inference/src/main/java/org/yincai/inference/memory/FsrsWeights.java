package org.yincai.inference.memory;

import java.util.Arrays;

/**
 * The 21 weights of FSRS-6, each within its bounds: w0 to w3 first stabilities in days by rating, w4 to w7 difficulty, w8
 * to w10 and w15, w16 recall, w11 to w14 forgetting, w17 to w19 reviews on the same day, w20 the decay of the curve.
 */
public final class FsrsWeights {
    public static final int COUNT = 21;

    private static final double[] LOWER = {
        .001, .001, .001, .001, 1, .001, .001, .001, 0, 0, .001, .001, .001, .001, 0, 0, 1, 0, 0, .01, .1
    };
    private static final double[] UPPER = {
        100, 100, 100, 100, 10, 4, 4, .75, 4.5, .8, 3.5, 5, .25, .9, 4, 1, 6, 2, 2, .8, .8
    };

    /** As published with FSRS-6. */
    public static final FsrsWeights DEFAULT = new FsrsWeights(
            .2172, 1.1771, 3.2602, 16.1507, 7.0114, .57, 2.0966, .0069, 1.5261, .112, 1.0178, 1.849, .1133, .3127,
            2.2934, .2191, 3.0004, .7536, .3332, .1437, .2);

    private final double[] w;

    /** Weights w0 to w20; refuses a wrong number of them and those out of bounds, all at once. */
    public FsrsWeights(double... weights) {
        if (weights.length != COUNT) {
            throw new IllegalArgumentException("FSRS-6 has " + COUNT + " weights but got " + weights.length);
        }
        var faults = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            if (!(weights[i] >= LOWER[i] && weights[i] <= UPPER[i])) {
                faults.append(" w%d must be in [%s, %s] but is %s;".formatted(i, LOWER[i], UPPER[i], weights[i]));
            }
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("weights of FSRS-6:" + faults);
        }
        w = weights.clone();
    }

    public double at(int index) {
        return w[index];
    }

    public static double lower(int index) {
        return LOWER[index];
    }

    public static double upper(int index) {
        return UPPER[index];
    }

    /** A copy of all. */
    public double[] toArray() {
        return w.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FsrsWeights that && Arrays.equals(w, that.w);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(w);
    }

    @Override
    public String toString() {
        return Arrays.toString(w);
    }
}
