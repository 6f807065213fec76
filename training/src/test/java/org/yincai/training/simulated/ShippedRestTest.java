package org.yincai.training.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Resolver;
import org.yincai.tutoring.content.Bank;

/** A minute's rest is no loss of mastery: the shipped model never saw how long an answer took, which tells how it went. */
class ShippedRestTest {
    private static final int LEARNERS = 300;

    private static OnnxTracer tracer;
    /** A learner's trace and the typical item of the skill last practised. */
    private record Last(LearnerTrace trace, TracedItem typical) {
        double mastery(long restSeconds) {
            return tracer.predict(trace, List.of(typical), trace.lastAt() + restSeconds)
                    .p()[0];
        }
    }

    private static List<Last> practised;

    @BeforeAll
    static void trace() {
        var shipped = ModelFiles.load(ShippedRestTest.class.getClassLoader(), "org/yincai/models/tracer/default");
        tracer = new OnnxTracer(shipped, new OnnxOptions(1, 256));
        AnswerLog log = new SimulatedLearners(Bank.builtIn().curriculum(), LEARNERS, 6_000).log();
        var items = new Resolver(tracer, log);
        practised = log.learners().stream()
                .map(learner ->
                        new Last(Readout.replay(tracer, items, learner), tracer.typical(lastSkill(log, learner))))
                .toList();
    }

    private static SkillId lastSkill(AnswerLog log, AnswerLog.Learner learner) {
        return Objects.requireNonNull(
                        log.items().get(learner.answers().getLast().item()))
                .getFirst();
    }

    @AfterAll
    static void close() {
        tracer.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 90, 150, 600, 3_600, 86_400})
    void mastery_of_what_was_last_practised_stays_what_it_was(long restSeconds) {
        double[] changes = practised.stream()
                .mapToDouble(last -> last.mastery(restSeconds) - last.mastery(0))
                .toArray();

        assertThat(changes).hasSize(LEARNERS);
        assertThat(Arrays.stream(changes).average().orElseThrow()).isCloseTo(0, within(0.005));
        assertThat(Arrays.stream(changes).map(Math::abs).max().orElseThrow()).isLessThan(0.1);
    }
}
