package org.yincai.training.fru;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Scored;

/**
 * Trains a tracer on a log: Adam on pieces of histories, stopped early by the pooled AUC on held-out learners,
 * who are never trained on and on whom the predictions are calibrated. The same log, options and machine give the same model.
 */
public final class FruTrainer {
    private static final double HELD_OUT = 0.1;

    private final TrainOptions options;
    private final TrainingWatch watch;

    public FruTrainer(TrainOptions options, TrainingWatch watch) {
        this.options = options;
        this.watch = watch;
    }

    /** The model of the best epoch, with a tenth of the learners held out. */
    public FruModel train(AnswerLog log, int skillsPerItem) {
        return train(log, log.with(List.of()), skillsPerItem);
    }

    /**
     * The model of the best epoch.
     *
     * @param validation decides which epoch is best; without learners, a tenth of the log's are held out for that
     */
    public FruModel train(AnswerLog log, AnswerLog validation, int skillsPerItem) {
        Split split = validation.learners().isEmpty()
                ? Split.byLearner(log, HELD_OUT, options.seed())
                : new Split(log, validation);
        var vocabulary = Vocabulary.of(split.train(), options.minItemAnswers(), skillsPerItem);
        List<Piece> pieces = vocabulary.pieces(split.train(), options.pieceEvents());
        List<Piece> held = vocabulary.pieces(split.test(), Integer.MAX_VALUE);
        try (NDManager manager = NDManager.newBaseManager()) {
            manager.getEngine().setRandomSeed((int) options.seed());
            FruWeights weights = FruWeights.random(
                    manager,
                    vocabulary.items().size(),
                    vocabulary.skills().size(),
                    options.width(),
                    options.hidden(),
                    options.seed());
            FruModel.Parameters best = run(manager, weights, new ArrayList<>(pieces), held);
            return new FruModel(vocabulary, options.width(), options.hidden(), best);
        }
    }

    private FruModel.Parameters run(NDManager manager, FruWeights weights, List<Piece> pieces, List<Piece> held) {
        var adam = new Adam(manager, weights, options.learningRate(), options.itemDecay());
        var random = new Random(options.seed());
        var scorer = new FruScorer(manager, weights);
        FruModel.@Nullable Parameters best = null;
        double bestAuc = 0;
        int bestEpoch = 0;
        for (int epoch = 1; epoch <= options.epochs() && epoch - bestEpoch <= options.patience(); epoch++) {
            Collections.shuffle(pieces, random);
            double loss = epoch(manager, weights, adam, pieces, random, epoch);
            double auc = held.isEmpty() ? epoch : Scored.auc(scorer.score(held));
            watch.epoch(epoch, loss, auc);
            if (best == null || auc > bestAuc) {
                best = weights.copy();
                bestAuc = auc;
                bestEpoch = epoch;
            } else {
                weights.set(best);
                adam.slowDown();
            }
        }
        if (best == null) {
            return weights.copy();
        }
        weights.set(best);
        return Calibration.of(scorer.score(held)).apply(best);
    }

    private double epoch(
            NDManager manager, FruWeights weights, Adam adam, List<Piece> pieces, Random random, int epoch) {
        var network = new FruNetwork(weights, options.dropout());
        int total = pieces.stream().mapToInt(Piece::size).sum();
        int done = 0;
        double sum = 0;
        for (List<Piece> group : Batch.groups(pieces, options.batchEvents())) {
            var batch = new Batch(group);
            hideItems(batch, random);
            try (NDManager inner = manager.newSubManager()) {
                sum += batch.n * gradients(inner, network, batch);
                adam.step(inner);
            }
            done += batch.n;
            watch.progress(epoch, done, total, sum / done);
        }
        return sum / done;
    }

    private static double gradients(NDManager manager, FruNetwork network, Batch batch) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray correct = manager.create(batch.correct).toType(ai.djl.ndarray.types.DataType.FLOAT32, false);
            NDArray loss = FruNetwork.loss(network.logits(manager, batch), correct);
            collector.backward(loss);
            return loss.getFloat();
        }
    }

    private void hideItems(Batch batch, Random random) {
        for (int i = 0; i < batch.n; i++) {
            if (random.nextFloat() < options.itemMask()) {
                batch.item[i] = 0;
            }
        }
    }
}
