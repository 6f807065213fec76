package org.yincai.training.fru;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Scored;

/**
 * Trains a tracer on a log: Adam on pieces of histories with a falling rate, the moving average of the weights stopped
 * early by the pooled AUC on held-out learners, who are never trained on and on whom the predictions are calibrated. The
 * same log, options and machine give the same model.
 */
public final class FruTrainer {
    private static final double HELD_OUT = 0.1;
    private static final int WARM_UP = 20;

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
        return validation.learners().isEmpty()
                ? train(Split.byLearner(log, HELD_OUT, options.seed()), skillsPerItem, Lessons.NONE)
                : train(new Split(log, validation), skillsPerItem, Lessons.NONE);
    }

    /**
     * The model of the last epoch, learnt from all learners. How far to trust it is learnt from another, trained with a
     * tenth of them held out: its calibration is this one's too.
     *
     * @param models of other seeds that are laid {@link SideBySide side by side} in the one returned
     */
    public FruModel refit(AnswerLog log, int skillsPerItem, int models) {
        Calibration calibration =
                learn(Split.byLearner(log, HELD_OUT, options.seed()), skillsPerItem, Lessons.NONE).calibration;
        var all = new Split(log, log.with(List.of()));
        List<FruModel> learnt = IntStream.range(0, models)
                .mapToObj(i -> new FruTrainer(options.withSeed(options.seed() + i), watch)
                        .learn(all, skillsPerItem, Lessons.NONE)
                        .model(calibration))
                .toList();
        return models == 1 ? learnt.getFirst() : SideBySide.of(learnt, log);
    }

    /**
     * The model of the last epoch, taught about all learners. None is held out: the teachers between them have seen
     * every learner, so that to stop or to calibrate on some would flatter the student.
     */
    public FruModel teach(AnswerLog log, int skillsPerItem, Lessons lessons) {
        return train(new Split(log, log.with(List.of())), skillsPerItem, lessons);
    }

    private FruModel train(Split split, int skillsPerItem, Lessons lessons) {
        Learnt learnt = learn(split, skillsPerItem, lessons);
        return learnt.model(learnt.calibration);
    }

    /**
     * What a training came to.
     *
     * @param bare not calibrated
     * @param calibration by the learners held out; none changes nothing
     */
    private record Learnt(FruModel bare, Calibration calibration) {
        FruModel model(Calibration calibrated) {
            return new FruModel(bare.vocabulary(), bare.width(), bare.hidden(), calibrated.apply(bare.parameters()));
        }
    }

    private Learnt learn(Split split, int skillsPerItem, Lessons lessons) {
        var vocabulary = Vocabulary.of(split.train(), options.minItemAnswers(), skillsPerItem);
        List<Piece> pieces = vocabulary.pieces(split.train(), options.pieceEvents(), lessons);
        List<Piece> held = vocabulary.histories(split.test());
        try (NDManager manager = NDManager.newBaseManager()) {
            manager.getEngine().setRandomSeed((int) options.seed());
            return run(manager, vocabulary, pieces, held);
        }
    }

    private Learnt run(NDManager manager, Vocabulary vocabulary, List<Piece> pieces, List<Piece> held) {
        FruWeights weights = weights(manager, vocabulary);
        FruWeights averaged = weights(manager, vocabulary);
        var average = new MovingAverage(weights);
        var scorer = new FruScorer(manager, averaged);
        var epoch = new FruEpoch(options, watch, weights, average, new ItemPrior(options.itemPrior(), pieces), pieces);
        Adam adam = new Adam(manager, weights, schedule(pieces), options.itemRate());
        FruModel.@Nullable Parameters best = null;
        double bestAuc = 0;
        int bestEpoch = 0;
        watch.begin(options.epochs());
        for (int number = 1; number <= options.epochs() && number - bestEpoch <= options.patience(); number++) {
            double loss = epoch.run(manager, adam, number);
            average.copyTo(averaged);
            OptionalDouble auc = Scored.knownAuc(scorer.score(held));
            watch.epoch(number, loss, auc);
            if (auc.isEmpty() || auc.getAsDouble() > bestAuc) {
                best = averaged.copy();
                bestAuc = auc.orElse(0);
                bestEpoch = number;
            }
        }
        FruModel.Parameters chosen = requireNonNull(best);
        averaged.set(chosen);
        var bare = new FruModel(vocabulary, options.width(), options.hidden(), chosen);
        return new Learnt(bare, Calibration.of(scorer.score(held)));
    }

    private FruWeights weights(NDManager manager, Vocabulary vocabulary) {
        return FruWeights.random(
                manager,
                vocabulary.items().size(),
                vocabulary.skills().size(),
                options.width(),
                options.hidden(),
                options.gaps(),
                options.seed());
    }

    private Schedule schedule(List<Piece> pieces) {
        long events = pieces.stream().mapToLong(Piece::size).sum();
        int steps = (int) Math.min(Integer.MAX_VALUE, events / options.batchEvents() + 1);
        return new Schedule(options.learningRate(), WARM_UP, Math.multiplyExact(steps, options.epochs()));
    }
}
