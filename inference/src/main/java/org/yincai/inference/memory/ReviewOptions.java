package org.yincai.inference.memory;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/**
 * When to review.
 *
 * @param retention probability of recall at which a review is due, in (0, 1)
 * @param learning waits between the reviews of something new, each below a day
 * @param relearning waits between the reviews of something forgotten, each below a day
 * @param longestDays no review is further away
 * @param zone whose midnight divides one day from the next
 */
public record ReviewOptions(
        double retention, List<Duration> learning, List<Duration> relearning, int longestDays, ZoneId zone) {
    /** Nine of ten recalled, steps of 1 and 10 minutes, days of UTC. */
    public static final ReviewOptions DEFAULT = new ReviewOptions(
            .9,
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
            List.of(Duration.ofMinutes(10)),
            36_500,
            ZoneOffset.UTC);

    public ReviewOptions {
        learning = List.copyOf(learning);
        relearning = List.copyOf(relearning);
        if (!(retention > 0 && retention < 1) || longestDays < 1 || !areSteps(learning) || !areSteps(relearning)) {
            throw new IllegalArgumentException(
                    "reviews need a retention in (0, 1), steps above 0 and below a day and at"
                            + " least 1 day as the longest interval but got " + retention + ", " + learning + ", "
                            + relearning
                            + " and " + longestDays);
        }
    }

    private static boolean areSteps(List<Duration> steps) {
        return steps.stream().allMatch(s -> s.isPositive() && s.compareTo(Duration.ofDays(1)) < 0);
    }
}
