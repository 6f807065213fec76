package org.yincai.training.evaluate;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * A mean over learners with its 95 % interval, {@code mean +- 1.96 sd / sqrt(n)}.
 *
 * @param half half the width of the interval
 */
public record Estimate(double mean, double half, int n) {
    private static final double Z95 = 1.959963984540054;

    /** The mean of some values; NaN of none. */
    public static Estimate of(DoubleStream stream) {
        double[] values = stream.toArray();
        double mean = DoubleStream.of(values).average().orElse(Double.NaN);
        double squares =
                DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        double sd = Math.sqrt(squares / Math.max(1, values.length - 1));
        return new Estimate(mean, Z95 * sd / Math.sqrt(values.length), values.length);
    }

    /** Whether the whole interval lies above 0. */
    public boolean above0() {
        return mean - half > 0;
    }

    /** The estimate with so many digits behind the point. */
    public String text(int digits) {
        return String.format(
                Locale.ROOT,
                "%." + digits + "f [%." + digits + "f, %." + digits + "f]",
                mean,
                mean - half,
                mean + half);
    }
}
