package org.yincai.training.fru;

import ai.djl.ndarray.NDManager;
import org.yincai.training.data.AnswerLog;

/** Untrained models for tests. */
public final class Models {
    private static final int HIDDEN = 8;

    private Models() {}

    /** The same model with its logits multiplied: as good at telling right from wrong, but too sure. */
    public static FruModel surer(FruModel model, double factor) {
        return new FruModel(
                model.vocabulary(),
                model.width(),
                model.hidden(),
                new Calibration(factor, 0).apply(model.parameters()));
    }

    /** A model of random parameters, large enough to make every part of the formulas matter. */
    public static FruModel random(AnswerLog log, int width, long seed) {
        return random(log, width, true, seed);
    }

    /** Likewise, whose head reads gaps or does not. */
    public static FruModel random(AnswerLog log, int width, boolean gaps, long seed) {
        Vocabulary vocabulary = Vocabulary.of(log, 20, Vocabulary.widest(log));
        try (NDManager manager = NDManager.newBaseManager()) {
            FruWeights weights = FruWeights.random(
                    manager, vocabulary.items().size(), vocabulary.skills().size(), width, HIDDEN, gaps, seed);
            var random = new java.util.Random(seed);
            weights.all().values().forEach(array -> {
                float[] values = array.toFloatArray();
                for (int i = 0; i < values.length; i++) {
                    values[i] += (float) (0.1 * random.nextGaussian());
                }
                array.set(values);
            });
            return new FruModel(vocabulary, width, HIDDEN, weights.copy());
        }
    }
}
