package org.yincai.tutoring.notes;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * How fast a learner answers rightly of late.
 *
 * @param seconds median time of the answers
 * @param usualSeconds median of what their items usually take
 * @param ratio median of each answer's time over what its item usually takes; above 1 is slower than usual
 * @param answers how many answers that rests on
 */
public record Pace(double seconds, double usualSeconds, double ratio, int answers) {
    /** Answers of known duration below which there is no pace. */
    public static final int FEWEST = 5;

    /** Of some right answers; empty when there are fewer than {@value #FEWEST}. */
    public static Optional<Pace> of(List<Timing> timings) {
        return timings.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new Pace(
                        median(timings, t -> t.activeMillis() / 1_000.0),
                        median(timings, Timing::usualSeconds),
                        median(timings, t -> t.activeMillis() / (1_000.0 * t.usualSeconds())),
                        timings.size()));
    }

    private static double median(List<Timing> timings, ToDoubleFunction<Timing> of) {
        double[] sorted = timings.stream().mapToDouble(of).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
