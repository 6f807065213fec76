package org.yincai.training.baseline;

import java.util.HashMap;
import java.util.Map;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.fru.TrainingWatch;

/**
 * The two-parameter logistic model of item response theory (Birnbaum 1968). Items are fitted by marginal maximum
 * a posteriori with expectation maximisation (Bock and Aitkin, Psychometrika 1981), abilities theta ~ N(0, 1) on a grid.
 * A learner's ability is the posterior after the answers so far; the prediction is its mean of P(right).
 */
public final class Irt implements OnlineBaseline {
    private static final int POINTS = 41;
    private static final double FARTHEST = 4;
    private static final int ROUNDS = 25;

    private final double[] theta = new double[POINTS];
    private final double[] weight = new double[POINTS];
    private final Map<ItemId, Item> items = new HashMap<>();
    private final Item unknown;
    private final double mean;

    private Irt(double share) {
        mean = Math.log(share / (1 - share));
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            theta[k] = FARTHEST * (2.0 * k / (POINTS - 1) - 1);
            weight[k] = Math.exp(-theta[k] * theta[k] / 2);
            sum += weight[k];
        }
        for (int k = 0; k < POINTS; k++) {
            weight[k] /= sum;
        }
        unknown = new Item();
    }

    /** Fits the log; there is nothing random in it. */
    public static Baseline train(AnswerLog log, long seed, TrainingWatch watch) {
        int total = log.answers();
        double right = 1;
        for (Learner learner : log.learners()) {
            right += learner.answers().stream().filter(Answer::correct).count();
        }
        var model = new Irt(right / (total + 2));
        log.learners()
                .forEach(l -> l.answers().forEach(a -> model.items.computeIfAbsent(a.item(), i -> model.new Item())));
        for (int round = 1; round <= ROUNDS; round++) {
            double logLikelihood = 0;
            for (Learner learner : log.learners()) {
                logLikelihood += model.expect(learner);
            }
            model.items.values().forEach(Item::maximise);
            int done = Math.clamp((long) round * total, 0, Integer.MAX_VALUE);
            int all = Math.clamp((long) ROUNDS * total, 0, Integer.MAX_VALUE);
            watch.progress(1, done, all, -logLikelihood / Math.max(total, 1));
        }
        return model;
    }

    private double expect(Learner learner) {
        var ability = new Ability();
        double log = 0;
        for (Answer answer : learner.answers()) {
            double p = ability.predict(answer.item());
            log += Math.log(answer.correct() ? p : 1 - p);
            ability.learn(answer.item(), answer.correct());
        }
        learner.answers().forEach(a -> item(a.item()).count(ability.posterior, a.correct()));
        return log;
    }

    private Item item(ItemId id) {
        return items.getOrDefault(id, unknown);
    }

    /** The fitted curve of an item. */
    ItemCurve curve(ItemId id) {
        return item(id).curve;
    }

    @Override
    public Ability start() {
        return new Ability();
    }

    /** An item's curve, its values on the grid, and the answers expected there. */
    private final class Item {
        private ItemCurve curve = ItemCurve.prior(mean);
        private final double[] right = new double[POINTS];
        private final double[] answers = new double[POINTS];
        private final double[] rights = new double[POINTS];

        Item() {
            tabulate();
        }

        void count(double[] posterior, boolean correct) {
            for (int k = 0; k < POINTS; k++) {
                answers[k] += posterior[k];
                rights[k] += correct ? posterior[k] : 0;
            }
        }

        void maximise() {
            curve = curve.fitted(theta, answers, rights, mean);
            tabulate();
            java.util.Arrays.fill(answers, 0);
            java.util.Arrays.fill(rights, 0);
        }

        private void tabulate() {
            for (int k = 0; k < POINTS; k++) {
                right[k] = curve.right(theta[k]);
            }
        }
    }

    /** What the answers so far say about theta. */
    final class Ability implements Knowledge {
        private final double[] posterior = weight.clone();

        @Override
        public double predict(ItemId id) {
            Item item = item(id);
            double p = 0;
            for (int k = 0; k < POINTS; k++) {
                p += posterior[k] * item.right[k];
            }
            return p;
        }

        @Override
        public void learn(ItemId id, boolean correct) {
            Item item = item(id);
            double sum = 0;
            for (int k = 0; k < POINTS; k++) {
                posterior[k] *= correct ? item.right[k] : 1 - item.right[k];
                sum += posterior[k];
            }
            for (int k = 0; k < POINTS; k++) {
                posterior[k] /= sum;
            }
        }

        /** Expected a posteriori ability. */
        double mean() {
            double mean = 0;
            for (int k = 0; k < POINTS; k++) {
                mean += posterior[k] * theta[k];
            }
            return mean;
        }
    }
}
