package org.yincai.training.simulated;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yincai.inference.card.IntervalParameters;

/**
 * Fits the width of mastery intervals so that four of five true masteries lie inside, overall and at every number of
 * answers: the a and b of {@code mean +- z sqrt(mean (1 - mean) / (a + b n))} that leave the least squared miss of
 * coverage over the groups of n, weighted by their size.
 */
public final class IntervalFit {
    private static final double TARGET = 0.8;
    private static final double[] A_RANGE = {0.2, 40};
    private static final double[] B_RANGE = {0.005, 4};
    private static final int GRID = 40;

    private IntervalFit() {}

    /** The best parameters on a logarithmic grid. */
    public static IntervalParameters fit(List<Readout> readouts) {
        var best = new IntervalParameters(4, 1);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            for (int j = 0; j <= GRID; j++) {
                var tried = new IntervalParameters(at(A_RANGE, i), at(B_RANGE, j));
                double miss = miss(readouts, tried);
                if (miss < least) {
                    least = miss;
                    best = tried;
                }
            }
        }
        return best;
    }

    private static double at(double[] range, int step) {
        return range[0] * Math.pow(range[1] / range[0], step / (double) GRID);
    }

    private static double miss(List<Readout> readouts, IntervalParameters tried) {
        double sum = 0;
        for (double[] group : groups(readouts, tried).values()) {
            double off = group[0] / group[1] - TARGET;
            sum += off * off * group[1];
        }
        double all = coverage(readouts, tried) - TARGET;
        return sum / readouts.size() + all * all;
    }

    /** Share of the readouts whose truth lies in the interval, in [0, 1]. */
    public static double coverage(List<Readout> readouts, IntervalParameters interval) {
        long inside = readouts.stream().filter(r -> inside(r, interval)).count();
        return inside / (double) readouts.size();
    }

    /** Coverage by the number of answers, such as {@code "4-7"}. */
    public static Map<String, Double> byAnswers(List<Readout> readouts, IntervalParameters interval) {
        var shares = new java.util.LinkedHashMap<String, Double>();
        groups(readouts, interval).forEach((group, counts) -> {
            int from = group == 0 ? 0 : 1 << (group - 1);
            int to = group == 0 ? 0 : (1 << group) - 1;
            String name = from == to ? "" + from : from + "-" + to;
            shares.put(name, counts[0] / counts[1]);
        });
        return shares;
    }

    private static Map<Integer, double[]> groups(List<Readout> readouts, IntervalParameters interval) {
        var groups = new TreeMap<Integer, double[]>();
        for (Readout readout : readouts) {
            int group = 32 - Integer.numberOfLeadingZeros(readout.answers());
            double[] counts = groups.computeIfAbsent(group, g -> new double[2]);
            counts[0] += inside(readout, interval) ? 1 : 0;
            counts[1]++;
        }
        return groups;
    }

    private static boolean inside(Readout readout, IntervalParameters interval) {
        double half = interval.halfWidth(readout.mean(), readout.answers());
        return Math.abs(readout.truth() - readout.mean()) <= half;
    }
}
