package org.yincai.training.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.training.evaluate.Metrics;
import org.yincai.training.evaluate.Scored;

/**
 * How well recalls were foretold, and the share that came: log-loss, area under the ROC curve, and the RMSE of bins as srs-benchmark has it, the
 * root of the mean squared difference between mean prediction and share recalled over bins by days, reviews and lapses,
 * weighted by reviews.
 */
final class RecallMetrics {
    private RecallMetrics() {}

    static Map<String, Double> of(List<Recall> recalls) {
        var scored = new ArrayList<Scored>(recalls.size());
        for (int i = 0; i < recalls.size(); i++) {
            Recall recall = recalls.get(i);
            scored.add(new Scored(0, i, 0, (float) recall.p(), recall.recalled()));
        }
        Metrics metrics = Metrics.of(scored);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("reviews", (double) recalls.size());
        figures.put(
                "recalled", recalls.stream().filter(Recall::recalled).count() / (double) Math.max(recalls.size(), 1));
        figures.put("logLoss", metrics.logLoss());
        figures.put("rmseBins", rmseOfBins(recalls));
        figures.put("auc", metrics.auc());
        return figures;
    }

    static double rmseOfBins(List<Recall> recalls) {
        Map<List<Long>, double[]> bins = new HashMap<>();
        for (Recall recall : recalls) {
            List<Long> bin =
                    List.of(level(recall.days(), 3.62), level(recall.review() + 1, 1.89), level(recall.lapses(), 1.73));
            double[] sums = bins.computeIfAbsent(bin, b -> new double[2]);
            sums[0] += recall.p() - (recall.recalled() ? 1 : 0);
            sums[1]++;
        }
        double squares = bins.values().stream()
                .mapToDouble(sums -> sums[0] * sums[0] / sums[1])
                .sum();
        return Math.sqrt(squares / recalls.size());
    }

    private static long level(int count, double base) {
        return count == 0 ? -1 : (long) Math.floor(Math.log(count) / Math.log(base));
    }
}
