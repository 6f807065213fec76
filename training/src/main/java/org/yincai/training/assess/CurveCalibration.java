package org.yincai.training.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.id.ItemId;
import org.yincai.recommender.assess.ResponseCurve;
import org.yincai.training.baseline.Lbfgs;
import org.yincai.training.data.AnswerLog.Answer;

/**
 * Response curves of the 2PL or 3PL by marginal maximum a posteriori: expectation maximisation (Bock and Aitkin,
 * Psychometrika 1981) with theta ~ N(0, 1) on 41 points; priors log a ~ N(0, .5^2), b ~ N(0, 2^2), logit c ~
 * N(-1.4, .5^2).
 */
final class CurveCalibration {
    private static final int POINTS = 41;
    private static final double FARTHEST = 4;
    private static final int ROUNDS = 40;
    private static final int STEPS = 15;
    private static final double LOG_A_VARIANCE = .25;
    private static final double B_VARIANCE = 4;
    private static final double LOGIT_C_MEAN = -1.4;
    private static final double LOGIT_C_VARIANCE = .25;

    private final double[] theta = new double[POINTS];
    private final double[] weight = new double[POINTS];
    private final Map<ItemId, Item> items = new HashMap<>();

    private CurveCalibration() {
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            theta[k] = FARTHEST * (2.0 * k / (POINTS - 1) - 1);
            weight[k] = Math.exp(-theta[k] * theta[k] / 2);
            sum += weight[k];
        }
        for (int k = 0; k < POINTS; k++) {
            weight[k] /= sum;
        }
    }

    /**
     * The curves of all items that were taken.
     *
     * @param guessing 3PL, else 2PL
     */
    static Map<ItemId, ResponseCurve> of(List<Taken> learners, boolean guessing) {
        var calibration = new CurveCalibration();
        learners.forEach(l -> l.answers()
                .forEach(a -> calibration.items.computeIfAbsent(a.item(), i -> calibration.new Item(guessing))));
        for (int round = 0; round < ROUNDS; round++) {
            learners.forEach(calibration::expect);
            calibration.items.values().forEach(Item::maximise);
        }
        Map<ItemId, ResponseCurve> curves = new HashMap<>();
        calibration.items.forEach((id, item) -> curves.put(id, item.curve));
        return curves;
    }

    private void expect(Taken learner) {
        double[] posterior = weight.clone();
        for (Answer answer : learner.answers()) {
            ResponseCurve curve = item(answer.item()).curve;
            double sum = 0;
            for (int k = 0; k < POINTS; k++) {
                double p = curve.right(theta[k]);
                posterior[k] *= answer.correct() ? p : 1 - p;
                sum += posterior[k];
            }
            for (int k = 0; k < POINTS; k++) {
                posterior[k] /= sum;
            }
        }
        learner.answers().forEach(a -> item(a.item()).count(posterior, a.correct()));
    }

    private Item item(ItemId id) {
        return items.computeIfAbsent(id, i -> new Item(false));
    }

    /** Log a, b and, when guessing, logit c of one item, and the answers expected at each point. */
    private final class Item implements Lbfgs.Function {
        private final double[] x;
        private final double[] answers = new double[POINTS];
        private final double[] rights = new double[POINTS];
        private ResponseCurve curve;

        Item(boolean guessing) {
            x = guessing ? new double[] {0, 0, LOGIT_C_MEAN} : new double[] {0, 0};
            curve = curve(x);
        }

        void count(double[] posterior, boolean correct) {
            for (int k = 0; k < POINTS; k++) {
                answers[k] += posterior[k];
                rights[k] += correct ? posterior[k] : 0;
            }
        }

        void maximise() {
            Lbfgs.minimise(this, x, STEPS, 1e-7, (round, value) -> {});
            curve = curve(x);
            java.util.Arrays.fill(answers, 0);
            java.util.Arrays.fill(rights, 0);
        }

        private static ResponseCurve curve(double[] x) {
            return new ResponseCurve(Math.exp(x[0]), x[1], x.length > 2 ? 1 / (1 + Math.exp(-x[2])) : 0, 1);
        }

        @Override
        public double at(double[] at, double[] gradient) {
            if (Math.abs(at[0]) > 3 || Math.abs(at[1]) > 20) {
                return Double.POSITIVE_INFINITY;
            }
            double loss = prior(at, gradient);
            ResponseCurve here = curve(at);
            double a = here.discrimination();
            double c = here.guess();
            for (int k = 0; k < POINTS; k++) {
                double p = here.right(theta[k]);
                double logistic = (p - c) / (1 - c);
                double wrongs = answers[k] - rights[k];
                loss -= rights[k] * Math.log(p) + wrongs * Math.log1p(-p);
                double pull = rights[k] / p - wrongs / (1 - p);
                double slope = pull * (1 - c) * logistic * (1 - logistic) * a;
                gradient[0] -= slope * (theta[k] - at[1]);
                gradient[1] += slope;
                if (at.length > 2) {
                    gradient[2] -= pull * (1 - logistic) * c * (1 - c);
                }
            }
            return loss;
        }

        private static double prior(double[] at, double[] gradient) {
            gradient[0] = at[0] / LOG_A_VARIANCE;
            gradient[1] = at[1] / B_VARIANCE;
            double loss = (at[0] * gradient[0] + at[1] * gradient[1]) / 2;
            if (at.length > 2) {
                double off = at[2] - LOGIT_C_MEAN;
                gradient[2] = off / LOGIT_C_VARIANCE;
                loss += off * gradient[2] / 2;
            }
            return loss;
        }
    }
}
