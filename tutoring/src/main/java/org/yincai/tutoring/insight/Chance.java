package org.yincai.tutoring.insight;

/** The Poisson binomial distribution: how many of several independent events happen (exact, by convolution). */
final class Chance {
    private Chance() {}

    /** P(exactly k happen) for k = 0 to n. */
    static double[] ofCounts(double[] probabilities) {
        var counts = new double[probabilities.length + 1];
        counts[0] = 1;
        for (int i = 0; i < probabilities.length; i++) {
            for (int k = i + 1; k > 0; k--) {
                counts[k] = counts[k] * (1 - probabilities[i]) + counts[k - 1] * probabilities[i];
            }
            counts[0] *= 1 - probabilities[i];
        }
        return counts;
    }

    /** P(at least {@code fewest} happen). */
    static double ofAtLeast(int fewest, double[] probabilities) {
        double[] counts = ofCounts(probabilities);
        double sum = 0;
        for (int k = counts.length - 1; k >= fewest; k--) {
            sum += counts[k];
        }
        return Math.min(1, sum);
    }
}
