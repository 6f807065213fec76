package org.yincai.training.baseline;

import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.fru.TrainingWatch;

/**
 * Logistic regression on counts of earlier answers. Performance factors analysis (Pavlik, Cen and Koedinger, AIED 2009,
 * with logarithms of the counts) knows skills only; Best-LR (Gervet, Koedinger, Schneider and Mitchell, JEDM 2020) adds
 * the item and the counts on it and over everything.
 */
public final class CountRegression implements OnlineBaseline {
    private static final int ROUNDS = 400;
    private static final double TOLERANCE = 1e-7;

    private final CountFeatures features;
    private final double[] weights;

    private CountRegression(CountFeatures features) {
        this.features = features;
        this.weights = new double[features.size()];
    }

    /** Performance factors analysis. */
    public static Baseline pfa(AnswerLog log, long seed, TrainingWatch watch) {
        return new CountRegression(new CountFeatures(log, false)).fit(log, watch);
    }

    /** Best-LR. */
    public static Baseline best(AnswerLog log, long seed, TrainingWatch watch) {
        return new CountRegression(new CountFeatures(log, true)).fit(log, watch);
    }

    private CountRegression fit(AnswerLog log, TrainingWatch watch) {
        var rows = new SparseRows();
        for (Learner learner : log.learners()) {
            var counts = features.new Counts();
            for (Answer answer : learner.answers()) {
                counts.write(answer.item(), rows);
                rows.end(answer.correct());
                counts.add(answer.item(), answer.correct());
            }
        }
        int n = rows.rows();
        Lbfgs.minimise(
                new LogisticLoss(rows),
                weights,
                ROUNDS,
                TOLERANCE,
                (round, loss) -> watch.progress(1, answers(round, n), answers(ROUNDS, n), loss / n));
        return this;
    }

    private static int answers(int rounds, int perRound) {
        return Math.clamp((long) rounds * perRound, 0, Integer.MAX_VALUE);
    }

    @Override
    public Knowledge start() {
        var counts = features.new Counts();
        var row = new SparseRows();
        return new Knowledge() {
            @Override
            public double predict(ItemId item) {
                row.clear();
                counts.write(item, row);
                return 1 / (1 + Math.exp(-row.dot(0, weights)));
            }

            @Override
            public void learn(ItemId item, boolean correct) {
                counts.add(item, correct);
            }
        };
    }
}
