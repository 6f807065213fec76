package org.yincai.training.dkt;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.yincai.training.baseline.Baseline;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.Split;
import org.yincai.training.dkt.Sequences.Sequence;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fru.TrainingWatch;

/**
 * Trains deep knowledge tracing with Adam on pieces of histories, stopped by the pooled AUC on a tenth of the learners,
 * who are never trained on.
 */
public final class DktTrainer {
    private static final double HELD_OUT = 0.1;

    private final DktOptions options;
    private final TrainingWatch watch;
    private final Random random;

    DktTrainer(DktOptions options, long seed, TrainingWatch watch) {
        this.options = options;
        this.watch = watch;
        this.random = new Random(seed);
    }

    /** The network of the best epoch, with standard settings. */
    public static Baseline train(AnswerLog log, long seed, TrainingWatch watch) {
        return new DktTrainer(DktOptions.standard(), seed, watch).train(log, seed);
    }

    Baseline train(AnswerLog log, long seed) {
        Split split = Split.byLearner(log, HELD_OUT, seed);
        var names = new Sequences(split.train(), options.few());
        List<Sequence> pieces = names.of(split.train(), options.longest());
        List<Sequence> held = names.of(split.test(), Integer.MAX_VALUE);
        try (var dkt = new Dkt(names, options, seed)) {
            List<float[]> best = dkt.parameters();
            double bestAuc = 0;
            int bestEpoch = 0;
            watch.begin(options.epochs());
            for (int epoch = 1; epoch <= options.epochs() && epoch - bestEpoch <= options.patience(); epoch++) {
                double loss = epoch(dkt, pieces, names.widest(), epoch);
                OptionalDouble auc = Scored.knownAuc(dkt.score(held));
                watch.epoch(epoch, loss, auc);
                if (auc.isEmpty() || auc.getAsDouble() > bestAuc) {
                    best = dkt.parameters();
                    bestAuc = auc.orElse(0);
                    bestEpoch = epoch;
                } else {
                    dkt.backTo(best);
                }
            }
            return Dkt.baseline(names, options, best);
        }
    }

    private double epoch(Dkt dkt, List<Sequence> pieces, int widest, int epoch) {
        int total = pieces.stream().mapToInt(s -> s.steps().size()).sum();
        int done = 0;
        double sum = 0;
        for (List<Sequence> group : Batch.groups(pieces, options.batchSteps(), random)) {
            var batch = new Batch(group, widest);
            batch.hideItems(options.hidden(), random);
            int answers = batch.answers();
            sum += answers * dkt.learn(batch);
            done += answers;
            watch.progress(epoch, done, total, sum / done);
        }
        return sum / done;
    }
}
