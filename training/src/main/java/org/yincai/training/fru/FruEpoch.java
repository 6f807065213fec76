package org.yincai.training.fru;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Random;

/** One pass over the pieces of a log, a gradient step per batch. */
final class FruEpoch {
    private final TrainOptions options;
    private final TrainingWatch watch;
    private final FruNetwork network;
    private final MovingAverage average;
    private final ItemPrior prior;
    private final List<Piece> pieces;
    private final Random random;

    FruEpoch(
            TrainOptions options,
            TrainingWatch watch,
            FruWeights weights,
            MovingAverage average,
            ItemPrior prior,
            List<Piece> pieces) {
        this.options = options;
        this.watch = watch;
        this.network = new FruNetwork(weights, options.dropout());
        this.average = average;
        this.prior = prior;
        this.pieces = pieces;
        this.random = new Random(options.seed());
    }

    /** Mean loss of the pass. */
    double run(NDManager manager, Adam adam, int number) {
        int total = pieces.stream().mapToInt(Piece::size).sum();
        int done = 0;
        double sum = 0;
        for (List<Piece> group : Batch.shuffled(pieces, options.batchEvents(), random)) {
            var batch = new Batch(group);
            hideItems(batch);
            try (NDManager inner = manager.newSubManager()) {
                sum += batch.n * gradients(inner, batch);
                adam.step(inner);
            }
            average.step();
            done += batch.n;
            watch.progress(number, done, total, sum / done);
        }
        return sum / done;
    }

    private double gradients(NDManager manager, Batch batch) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray loss = FruNetwork.loss(network.logits(manager, batch), manager.create(batch.taught));
            collector.backward(loss.add(network.prior(manager, batch, prior.shares(batch))));
            return loss.getFloat();
        }
    }

    /** Some items are hidden, so that the unseen item becomes a prior. */
    private void hideItems(Batch batch) {
        for (int i = 0; i < batch.n; i++) {
            if (random.nextFloat() < options.itemMask()) {
                batch.item[i] = 0;
            }
        }
    }
}
