package org.yincai.training.baseline;

import java.util.HashMap;
import java.util.Map;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.fru.TrainingWatch;

/**
 * The share of right answers to the item in training, drawn to the share over all items:
 * {@code (right + 5 mean) / (answers + 5)}. It knows nothing of the learner, so its AUC is what items alone explain.
 */
public final class ItemMean implements OnlineBaseline {
    private static final double STRENGTH = 5;

    private final Map<ItemId, double[]> counts = new HashMap<>();
    private double mean = 0.5;

    private ItemMean() {}

    /** Counts the log; there is nothing random in it. */
    public static Baseline train(AnswerLog log, long seed, TrainingWatch watch) {
        var model = new ItemMean();
        double right = 0;
        for (Learner learner : log.learners()) {
            for (Answer answer : learner.answers()) {
                double[] count = model.counts.computeIfAbsent(answer.item(), i -> new double[2]);
                count[0] += answer.correct() ? 1 : 0;
                count[1]++;
                right += answer.correct() ? 1 : 0;
            }
        }
        model.mean = (right + 1) / (log.answers() + 2);
        return model;
    }

    @Override
    public Knowledge start() {
        return new Knowledge() {
            @Override
            public double predict(ItemId item) {
                double[] count = counts.getOrDefault(item, new double[2]);
                return (count[0] + STRENGTH * mean) / (count[1] + STRENGTH);
            }

            @Override
            public void learn(ItemId item, boolean correct) {}
        };
    }
}
