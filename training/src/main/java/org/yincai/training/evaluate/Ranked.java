package org.yincai.training.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Predictions from the least to the most sure of a right answer, to be measured with any number of copies of a learner. */
final class Ranked {
    private static final int BINS = 20;
    private static final double NORMAL_975 = 1.96;

    private final float[] p;
    private final boolean[] right;
    private final int[] learner;
    private final List<OfLearner> learners;

    Ranked(List<Scored> scored) {
        List<Scored> sorted =
                scored.stream().sorted(Comparator.comparingDouble(Scored::p)).toList();
        int[] numbers =
                scored.stream().mapToInt(Scored::learner).distinct().sorted().toArray();
        learners = IntStream.range(0, numbers.length).mapToObj(OfLearner::new).toList();
        p = new float[sorted.size()];
        right = new boolean[p.length];
        learner = new int[p.length];
        for (int i = 0; i < p.length; i++) {
            Scored one = sorted.get(i);
            p[i] = one.p();
            right[i] = one.correct();
            learner[i] = Arrays.binarySearch(numbers, one.learner());
            learners.get(learner[i]).add(one.p(), one.correct());
        }
    }

    int learners() {
        return learners.size();
    }

    /** The figures over every learner once. */
    Metrics metrics() {
        return metrics(once());
    }

    /**
     * The figures over a sample.
     *
     * @param copies how often each learner is in it
     */
    Metrics metrics(int[] copies) {
        var sum = new OfLearner(0);
        double pairAuc = 0;
        double meanAuc = 0;
        double pairs = 0;
        double answersOfBoth = 0;
        for (OfLearner one : learners) {
            int copy = copies[one.index()];
            sum.add(one, copy);
            if (one.pairs() > 0) {
                pairAuc += copy * one.ordered();
                pairs += copy * one.pairs();
                meanAuc += copy * one.answers() * one.ordered() / one.pairs();
                answersOfBoth += copy * one.answers();
            }
        }
        double n = sum.answers();
        double squared = sum.squares() / n;
        return new Metrics(
                (int) n,
                auc(copies),
                pairAuc / pairs,
                meanAuc / answersOfBoth,
                sum.hits() / n,
                sum.loss() / n,
                Math.sqrt(squared),
                squared,
                ece(copies, n));
    }

    /** Area under the ROC curve over every learner once. */
    double auc() {
        return auc(once());
    }

    /** As {@link #metrics(int[])}, the area alone. */
    double auc(int[] copies) {
        double wrong = 0;
        double rights = 0;
        double ordered = 0;
        for (int from = 0; from < p.length; ) {
            double wrongHere = 0;
            double rightHere = 0;
            int to = from;
            for (; to < p.length && p[to] == p[from]; to++) {
                int copy = copies[learner[to]];
                wrongHere += right[to] ? 0 : copy;
                rightHere += right[to] ? copy : 0;
            }
            ordered += rightHere * (wrong + wrongHere / 2);
            wrong += wrongHere;
            rights += rightHere;
            from = to;
        }
        return ordered / (wrong * rights);
    }

    private double ece(int[] copies, double n) {
        double[] gap = new double[BINS];
        for (int i = 0; i < p.length; i++) {
            gap[bin(p[i])] += copies[learner[i]] * (p[i] - (right[i] ? 1 : 0));
        }
        return Arrays.stream(gap).map(Math::abs).sum() / n;
    }

    /** Mean prediction and share of right answers by bins of equal width; empty bins are left out. */
    List<CalibrationBin> calibration() {
        int[] answers = new int[BINS];
        double[] predicted = new double[BINS];
        double[] rights = new double[BINS];
        for (int i = 0; i < p.length; i++) {
            int bin = bin(p[i]);
            answers[bin]++;
            predicted[bin] += p[i];
            rights[bin] += right[i] ? 1 : 0;
        }
        return IntStream.range(0, BINS)
                .filter(b -> answers[b] > 0)
                .mapToObj(b -> new CalibrationBin(answers[b], predicted[b] / answers[b], rights[b] / answers[b]))
                .toList();
    }

    /**
     * The calibration error that 97.5 % of calibrated models with these predictions stay below: in each bin the sum of
     * errors is nearly normal around 0, whichever answers are whose, with variance sum p (1 - p).
     */
    double eceOfChance() {
        double[] variance = new double[BINS];
        for (float one : p) {
            variance[bin(one)] += one * (1 - one);
        }
        double mean = Arrays.stream(variance).map(Math::sqrt).sum() * Math.sqrt(2 / Math.PI);
        double spread = Math.sqrt(Arrays.stream(variance).sum() * (1 - 2 / Math.PI));
        return (mean + NORMAL_975 * spread) / p.length;
    }

    private static int bin(float p) {
        return Math.min((int) (p * BINS), BINS - 1);
    }

    private int[] once() {
        int[] copies = new int[learners.size()];
        Arrays.fill(copies, 1);
        return copies;
    }
}
