package org.yincai.training.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How well predictions hold. A figure that its answers do not define, such as an area with one outcome only, is NaN.
 *
 * @param answers number of predictions
 * @param auc area under the ROC curve over all of them: the share of all pairs of a right and a wrong answer in which
 *     the right one was predicted higher, a tie counting half
 * @param withinLearnerAuc the same share over the pairs whose two answers are one learner's: what is left when knowing
 *     able learners from weak ones does not help. A learner weighs as many pairs as they have; those with one outcome
 *     have none
 * @param learnerMeanAuc mean over learners with both outcomes of their own AUC, weighted by answers; close to
 *     {@code withinLearnerAuc} but not the same, as short histories weigh more
 * @param accuracy share of answers whose more likely outcome came true
 * @param logLoss mean negative log-likelihood in nats
 * @param rmse root of {@code brier}
 * @param brier mean squared error
 * @param ece expected calibration error over 20 bins of equal width
 */
public record Metrics(
        int answers,
        double auc,
        double withinLearnerAuc,
        double learnerMeanAuc,
        double accuracy,
        double logLoss,
        double rmse,
        double brier,
        double ece) {

    /** Measures predictions; the list may be empty. */
    public static Metrics of(List<Scored> scored) {
        return new Ranked(scored).metrics();
    }

    /** The figures by name. */
    public Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("auc", auc);
        figures.put("withinLearnerAuc", withinLearnerAuc);
        figures.put("learnerMeanAuc", learnerMeanAuc);
        figures.put("accuracy", accuracy);
        figures.put("logLoss", logLoss);
        figures.put("rmse", rmse);
        figures.put("brier", brier);
        figures.put("ece", ece);
        return figures;
    }
}
