package org.yincai.training.evaluate;

import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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

    /**
     * The ratio of two means over the same learners, {@code mean(over) / mean(under)}, its interval linearised (Cochran
     * 1977); NaN where the mean below is 0.
     */
    public static Estimate ratio(double[] over, double[] under) {
        double below = DoubleStream.of(under).average().orElse(Double.NaN);
        double ratio = DoubleStream.of(over).average().orElse(Double.NaN) / below;
        return of(IntStream.range(0, over.length).mapToDouble(i -> ratio + (over[i] - ratio * under[i]) / below));
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
