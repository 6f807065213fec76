package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fixture.Logs;

/** Gradients of the hand-written network against central differences, for every parameter. */
class GradientTest {
    private static final float STEP = 1e-3f;
    private static final int PROBES = 4;
    private static final float PRIOR = 0.2f;

    @Test
    void gradients_of_every_parameter_agree_with_finite_differences() {
        AnswerLog log = Logs.log(4, 25, true, 1);
        FruModel model = Models.random(log, 4, 2);
        try (NDManager manager = NDManager.newBaseManager()) {
            Vocabulary vocabulary = model.vocabulary();
            FruWeights weights = FruWeights.random(
                    manager, vocabulary.items().size(), vocabulary.skills().size(), 4, model.hidden(), true, 2);
            weights.set(model.parameters());
            var batch = new Batch(vocabulary.pieces(log, 100, lessons(log)));
            var network = new FruNetwork(weights, 0);
            try (var collector = Engine.getInstance().newGradientCollector()) {
                collector.backward(loss(manager, network, batch));
            }
            var random = new Random(3);
            weights.all().forEach((name, array) -> {
                float[] gradient = array.getGradient().toFloatArray();
                for (int probe = 0; probe < PROBES; probe++) {
                    int at = random.nextInt(gradient.length);
                    double expected = difference(manager, network, batch, array, at);
                    assertThat((double) gradient[at])
                            .as("%s[%d]", name, at)
                            .isCloseTo(expected, org.assertj.core.data.Offset.offset(2e-4 + 0.05 * Math.abs(expected)));
                }
            });
        }
    }

    private static double difference(NDManager manager, FruNetwork network, Batch batch, NDArray array, int at) {
        float[] values = array.toFloatArray();
        float before = values[at];
        values[at] = before + STEP;
        array.set(values);
        double up = loss(manager, network, batch).getFloat();
        values[at] = before - STEP;
        array.set(values);
        double down = loss(manager, network, batch).getFloat();
        values[at] = before;
        array.set(values);
        return (up - down) / (2 * STEP);
    }

    private static NDArray loss(NDManager manager, FruNetwork network, Batch batch) {
        float[] shares = new float[batch.n];
        Arrays.fill(shares, PRIOR);
        return FruNetwork.loss(network.logits(manager, batch), manager.create(batch.taught))
                .add(network.prior(manager, batch, shares));
    }

    /** Expectations of the first two learners only. */
    private static Lessons lessons(AnswerLog log) {
        var expected = new HashMap<String, float[]>();
        for (var learner : log.learners().subList(0, 2)) {
            float[] p = new float[learner.answers().size()];
            Arrays.fill(p, 0.3f);
            expected.put(learner.id(), p);
        }
        return new Lessons(expected, 0.6f);
    }
}
