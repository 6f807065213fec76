package org.yincai.training.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of figures by the bootstrap over learners (Efron and Tibshirani 1993, percentiles): as many learners as
 * there are, drawn with replacement, their answers taken together. Answers of one learner depend on each other, so
 * drawing single answers would give intervals that are too narrow.
 */
final class Bootstrap {
    private static final double TAIL = 0.025;

    private Bootstrap() {}

    /**
     * 95 % intervals by name of the figure; a figure that no sample defines has none.
     *
     * @param seed the same seed gives the same intervals
     */
    static Map<String, Interval> intervals(Ranked ranked, int samples, long seed) {
        var random = new Random(seed);
        Map<String, List<Double>> drawn = new LinkedHashMap<>();
        for (int sample = 0; sample < samples; sample++) {
            ranked.metrics(draw(ranked.learners(), random)).figures().forEach((name, value) -> {
                if (Double.isFinite(value)) {
                    drawn.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
                }
            });
        }
        Map<String, Interval> intervals = new LinkedHashMap<>();
        drawn.forEach((name, values) -> intervals.put(name, percentiles(values)));
        return intervals;
    }

    /**
     * The 95 % interval of one figure.
     *
     * @param figure of how often each learner is in a sample; NaN when the sample does not define it
     * @throws IllegalArgumentException when no sample defines it
     */
    static Interval of(int learners, ToDoubleFunction<int[]> figure, int samples, long seed) {
        var random = new Random(seed);
        List<Double> drawn = new ArrayList<>();
        for (int sample = 0; sample < samples; sample++) {
            double value = figure.applyAsDouble(draw(learners, random));
            if (Double.isFinite(value)) {
                drawn.add(value);
            }
        }
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("no sample of the learners has both right and wrong answers");
        }
        return percentiles(drawn);
    }

    private static int[] draw(int learners, Random random) {
        int[] copies = new int[learners];
        for (int i = 0; i < learners; i++) {
            copies[random.nextInt(learners)]++;
        }
        return copies;
    }

    private static Interval percentiles(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int tail = (int) Math.floor(TAIL * sorted.size());
        return new Interval(sorted.get(tail), sorted.get(sorted.size() - 1 - tail));
    }
}
