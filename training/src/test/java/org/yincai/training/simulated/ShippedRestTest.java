package org.yincai.training.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Resolver;
import org.yincai.tutoring.content.Bank;

/** A minute's rest is no loss of mastery: the shipped model never saw how long an answer took, which tells how it went. */
class ShippedRestTest {
    private static final int LEARNERS = 150;

    private static OnnxTracer tracer;
    private static List<TracedItem> typical;
    private static List<LearnerTrace> traces;

    @BeforeAll
    static void trace() {
        var shipped = ModelFiles.load(ShippedRestTest.class.getClassLoader(), "org/yincai/models/tracer/default");
        tracer = new OnnxTracer(shipped, new OnnxOptions(1, 256));
        AnswerLog log = new SimulatedLearners(Bank.builtIn().curriculum(), LEARNERS, 6_000).log();
        var items = new Resolver(tracer, log);
        typical = log.skills().stream().map(tracer::typical).toList();
        traces = log.learners().stream()
                .map(learner -> Readout.replay(tracer, items, learner))
                .toList();
    }

    @AfterAll
    static void close() {
        tracer.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 90, 150, 600, 3_600, 86_400})
    void mastery_read_later_is_what_it_was_right_after_the_last_answer(long restSeconds) {
        double[] changes = traces.stream()
                .flatMapToDouble(trace -> {
                    float[] now = mastery(trace, 0);
                    float[] later = mastery(trace, restSeconds);
                    return IntStream.range(0, now.length).mapToDouble(i -> later[i] - now[i]);
                })
                .toArray();

        assertThat(changes).hasSize(LEARNERS * typical.size());
        assertThat(Arrays.stream(changes).average().orElseThrow()).isCloseTo(0, within(0.005));
        assertThat(Arrays.stream(changes).map(Math::abs).max().orElseThrow()).isLessThan(0.1);
    }

    private static float[] mastery(LearnerTrace trace, long restSeconds) {
        return tracer.predict(trace, typical, trace.lastAt() + restSeconds).p();
    }
}
