package org.yincai.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.inference.fixture.Learners;
import org.yincai.inference.fixture.TinyFru;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Precision;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;

class BatchingTest {
    private static final int ROUNDS = 4;

    @ParameterizedTest
    @CsvSource({"8, k, 4", "32, k, 4", "32, k, 1", "32, 4, 4", "64, k, 4"})
    void how_answers_are_batched_changes_no_bit_of_any_trace_or_prediction(int width, String k, int mostSkills) {
        try (var tracer = new OnnxTracer(TinyFru.files(width, k), new OnnxOptions(1, 256))) {
            List<String> alone = traced(tracer, 256, 1, mostSkills);
            assertThat(traced(tracer, 256, 256, mostSkills)).isEqualTo(alone);
            for (int size = 2; size <= 64; size++) {
                assertThat(traced(tracer, 70, size, mostSkills))
                        .as("batches of %d", size)
                        .isEqualTo(alone.subList(0, 70));
            }
        }
    }

    /** The trace and the predictions of each learner, as a hash of their bits, after a few rounds. */
    private static List<String> traced(Tracer tracer, int learners, int batch, int mostSkills) {
        List<LearnerTrace> traces = Learners.fresh(tracer, learners);
        var predictions = new float[learners][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            List<Tracer.Step> steps = Learners.round(tracer, traces, round, mostSkills);
            for (int from = 0; from < learners; from += batch) {
                float[] p = tracer.step(steps.subList(from, Math.min(learners, from + batch)))
                        .p();
                for (int i = 0; i < p.length; i++) {
                    predictions[from + i][round] = p[i];
                }
            }
        }
        var hashes = new ArrayList<String>();
        for (int i = 0; i < learners; i++) {
            hashes.add(Arrays.toString(predictions[i]) + ModelFiles.sha256(TraceCodec.encode(traces.get(i))));
        }
        return hashes;
    }

    @Test
    void a_prediction_does_not_depend_on_the_candidates_beside_it() {
        try (var tracer = new OnnxTracer(TinyFru.files(32), new OnnxOptions(1, 64))) {
            LearnerTrace trace = tracer.fresh();
            for (int round = 0; round < 20; round++) {
                tracer.step(Learners.round(tracer, List.of(trace), round, 4));
            }
            List<TracedItem> items = IntStream.range(0, 150)
                    .mapToObj(i -> tracer.resolve(Learners.item(i, 4)))
                    .toList();
            float[] together = tracer.predict(trace, items, 1_800_001_800L).p();
            for (int i = 0; i < items.size(); i++) {
                assertThat(tracer.predict(trace, items.subList(i, i + 1), 1_800_001_800L)
                                .p()[0])
                        .isEqualTo(together[i]);
            }
        }
    }

    @Test
    void states_in_halves_are_smaller_and_expect_almost_the_same() {
        var files = TinyFru.files(32);
        var limits = files.card().tracks();
        var halves = files.keeping(
                new TrackLimits(limits.skills(), limits.items(), Precision.HALF),
                files.card().training());
        try (var single = new OnnxTracer(files, new OnnxOptions(1, 64));
                var half = new OnnxTracer(halves, new OnnxOptions(1, 64))) {
            List<LearnerTrace> singles = Learners.fresh(single, 60);
            List<LearnerTrace> rounded = Learners.fresh(half, 60);
            boolean differ = false;
            for (int round = 0; round < 12; round++) {
                float[] exact =
                        single.step(Learners.round(single, singles, round, 4)).p();
                float[] near =
                        half.step(Learners.round(half, rounded, round, 4)).p();
                differ |= !Arrays.equals(exact, near);
                for (int i = 0; i < exact.length; i++) {
                    assertThat(near[i]).isCloseTo(exact[i], within(2e-3f));
                }
            }
            assertThat(differ).isTrue();
            assertThat(TraceCodec.size(rounded.getFirst())).isLessThan(TraceCodec.size(singles.getFirst()) * 3 / 4);
        }
    }
}
