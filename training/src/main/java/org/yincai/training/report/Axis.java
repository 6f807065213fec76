package org.yincai.training.report;

import java.util.Arrays;
import java.util.Locale;

/** A range of values laid over a stretch of the drawing, which may run backwards. */
record Axis(double low, double high, double from, double to) {
    private static final double MARGIN = 0.04;

    /** Holds all values with a little room. */
    static Axis over(double[] values, double from, double to) {
        double low = Arrays.stream(values).min().orElse(0);
        double high = Arrays.stream(values).max().orElse(1);
        double room = high > low ? MARGIN * (high - low) : 0.5;
        return new Axis(low - room, high + room, from, to);
    }

    double at(double share) {
        return low + share * (high - low);
    }

    double place(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** As many digits as the range needs. */
    String label(double value) {
        int digits = high - low > 20 ? 0 : high - low > 2 ? 1 : high - low > 0.2 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
