package org.yincai.training.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well predictions hold.
 *
 * @param answers number of predictions
 * @param auc area under the ROC curve over all of them, NaN when only one outcome occurs
 * @param withinLearnerAuc mean over learners with both outcomes of their own AUC, weighted by answers
 * @param logLoss mean negative log-likelihood in nats
 * @param rmse root of the mean squared error
 * @param ece expected calibration error over 20 bins of equal width
 */
public record Metrics(int answers, double auc, double withinLearnerAuc, double logLoss, double rmse, double ece) {
    private static final int BINS = 20;
    private static final double SMALLEST = 1e-7;

    /** Measures predictions; the list may be empty, then every figure is NaN. */
    public static Metrics of(List<Scored> scored) {
        double loss = 0;
        double squares = 0;
        for (Scored one : scored) {
            double ofOutcome = one.correct() ? one.p() : 1 - one.p();
            loss -= Math.log(Math.max(ofOutcome, SMALLEST));
            squares += (1 - ofOutcome) * (1 - ofOutcome);
        }
        int n = scored.size();
        return new Metrics(n, Scored.auc(scored), within(scored), loss / n, Math.sqrt(squares / n), ece(scored));
    }

    private static double within(List<Scored> scored) {
        Map<Integer, List<Scored>> byLearner = new HashMap<>();
        scored.forEach(s ->
                byLearner.computeIfAbsent(s.learner(), x -> new ArrayList<>()).add(s));
        double sum = 0;
        long weight = 0;
        for (List<Scored> own : byLearner.values()) {
            double auc = Scored.auc(own);
            if (!Double.isNaN(auc)) {
                sum += auc * own.size();
                weight += own.size();
            }
        }
        return sum / weight;
    }

    private static double ece(List<Scored> scored) {
        double[] gap = new double[BINS];
        for (Scored one : scored) {
            gap[Math.min((int) (one.p() * BINS), BINS - 1)] += one.p() - (one.correct() ? 1 : 0);
        }
        double sum = 0;
        for (double bin : gap) {
            sum += Math.abs(bin);
        }
        return sum / scored.size();
    }
}
