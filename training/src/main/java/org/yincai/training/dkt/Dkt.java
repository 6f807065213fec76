package org.yincai.training.dkt;

import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.NormalInitializer;
import ai.djl.training.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.yincai.training.baseline.Baseline;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.dkt.Sequences.Sequence;
import org.yincai.training.dkt.Sequences.Step;
import org.yincai.training.evaluate.Scored;

/** The network inside the training engine; closes what it holds there. */
final class Dkt implements AutoCloseable {
    private static final Comparator<Scored> IN_ORDER =
            Comparator.comparingInt(Scored::learner).thenComparingInt(Scored::event);
    private static final int ROOM = 20_000;
    private static final float SLOWER = 0.4f;

    private final Sequences names;
    private final DktNetwork network;
    private final Model model;
    private final Trainer trainer;
    private final float decay;
    private float rate;

    Dkt(Sequences names, DktOptions options, long seed) {
        this.names = names;
        this.decay = options.decay();
        this.rate = options.learningRate();
        Engine.getInstance().setRandomSeed((int) seed);
        network = new DktNetwork(names.itemRows(), names.skillRows(), options.width(), options.dropout());
        network.setInitializer(
                new NormalInitializer(0.05f),
                p -> p.getName().equals("items") || p.getName().equals("skills"));
        model = Model.newInstance("dkt");
        model.setBlock(network);
        var config = new DefaultTrainingConfig(new AnswerLoss())
                .optOptimizer(Optimizer.adam()
                        .optLearningRateTracker((parameter, updates) -> rate)
                        .build());
        trainer = model.newTrainer(config);
        int k = names.widest();
        trainer.initialize(
                new Shape(1, 2), new Shape(1, 2L * k), new Shape(2, k, 1), new Shape(1, 2, 1), new Shape(1, 2, 1));
    }

    /** One gradient step; the mean loss before it. */
    float learn(Batch batch) {
        try (NDManager manager = trainer.getManager().newSubManager();
                var collector = trainer.newGradientCollector()) {
            NDList arrays = batch.arrays(manager);
            NDArray loss = trainer.getLoss().evaluate(arrays, trainer.forward(arrays));
            collector.backward(loss.add(network.penalty(manager.create(decay))));
            trainer.step();
            return loss.getFloat();
        }
    }

    /** Predictions of whole sequences, in the order of learners. */
    List<Scored> score(List<Sequence> sequences) {
        var scored = new ArrayList<Scored>();
        for (List<Sequence> group : Batch.groups(sequences, ROOM, new Random(0))) {
            var batch = new Batch(group, names.widest());
            float[] p = probabilities(batch);
            for (int row = 0; row < batch.b; row++) {
                Sequence sequence = group.get(row);
                for (int i = 0; i < sequence.steps().size(); i++) {
                    Step step = sequence.steps().get(i);
                    scored.add(new Scored(sequence.learner(), i, step.key(), p[row * batch.t + i], step.correct()));
                }
            }
        }
        scored.sort(IN_ORDER);
        return scored;
    }

    private float[] probabilities(Batch batch) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            NDList logits = network.forward(new ParameterStore(manager, false), batch.arrays(manager), false);
            return Activation.sigmoid(logits.singletonOrThrow()).toFloatArray();
        }
    }

    /** Copies of the parameters. */
    List<float[]> parameters() {
        return network.getParameters().values().stream()
                .map(p -> p.getArray().toFloatArray())
                .toList();
    }

    /** Goes on from parameters kept before, with a smaller rate. */
    void backTo(List<float[]> parameters) {
        set(parameters);
        rate *= SLOWER;
    }

    /** Takes the values of copies. */
    private void set(List<float[]> parameters) {
        List<Parameter> own = network.getParameters().values();
        for (int i = 0; i < own.size(); i++) {
            own.get(i).getArray().set(parameters.get(i));
        }
    }

    /** A model that needs no engine until it scores. */
    static Baseline baseline(Sequences names, DktOptions options, List<float[]> parameters) {
        return (AnswerLog log) -> {
            try (var dkt = new Dkt(names, options, 0)) {
                dkt.set(parameters);
                return dkt.score(names.of(log, Integer.MAX_VALUE));
            }
        };
    }

    @Override
    public void close() {
        trainer.close();
        model.close();
    }
}
