package org.yincai.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.fixture.Learners;
import org.yincai.inference.fixture.TinyFru;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.TraceCodec;

class LifetimeTest {
    private static final OnnxOptions OPTIONS = new OnnxOptions(2, 64);
    private final CountingNatives natives = new CountingNatives();
    private final ModelFiles files = TinyFru.files(8);

    @Test
    void everything_opened_is_closed_after_use() {
        var tracer = new OnnxTracer(files, OPTIONS, natives);
        for (int n : new int[] {1, 5, 64, 100}) {
            tracer.step(Learners.round(tracer, Learners.fresh(tracer, n), 0, n % 4 + 1));
        }
        tracer.close();
        assertThat(natives.opened).isGreaterThan(40).isEqualTo(natives.closed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_session_that_does_not_open_leaves_nothing_open(int opening) {
        natives.failAtOpening = opening;
        assertThatThrownBy(() -> new OnnxTracer(files, OPTIONS, natives))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("tiny-1");
        assertThat(natives.opened).isEqualTo(opening - 1).isEqualTo(natives.closed);
    }

    /** Two sessions come first, then the 14 tensors of the first run. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4, 9, 12, 15, 16})
    void a_tensor_that_does_not_open_is_a_failure_of_the_model_and_leaves_nothing_open(int opening) {
        natives.failAtOpening = opening;
        try (var tracer = new OnnxTracer(files, OPTIONS, natives)) {
            var round = Learners.round(tracer, Learners.fresh(tracer, 3), 0, 2);
            assertThatThrownBy(() -> tracer.step(round)).isInstanceOf(ModelFailure.class);
            assertThat(natives.opened - natives.closed).as("the two sessions").isEqualTo(2);
        }
        assertThat(natives.opened).isEqualTo(opening - 1).isEqualTo(natives.closed);
    }

    @Test
    void a_graph_that_is_not_the_cards_leaves_nothing_open() {
        byte[] step = TinyFru.graph(16, "k", true);
        byte[] predict = TinyFru.graph(16, "k", false);
        var mixed = new ModelFiles(TinyFru.card(8, "k", step, predict), step, predict);
        assertThatThrownBy(() -> new OnnxTracer(mixed, OPTIONS, natives)).isInstanceOf(ModelFault.class);
        assertThat(natives.opened).isEqualTo(2).isEqualTo(natives.closed);
    }

    @Test
    void a_failed_run_moves_no_trace_and_the_next_one_works() {
        try (var tracer = new OnnxTracer(files, OPTIONS, natives)) {
            LearnerTrace trace = tracer.fresh();
            var round = Learners.round(tracer, List.of(trace), 0, 2);
            natives.runsFail = true;
            assertThatThrownBy(() -> tracer.step(round))
                    .isInstanceOf(ModelFailure.class)
                    .hasMessageContaining("tiny-1");
            assertThat(TraceCodec.encode(trace)).isEqualTo(TraceCodec.encode(tracer.fresh()));
            natives.runsFail = false;
            tracer.step(round);
            assertThat(trace.answers()).isEqualTo(1);
            assertThat(trace.behind()).isFalse();
        }
    }

    @Test
    void a_closed_tracer_refuses_work() {
        var tracer = new OnnxTracer(files, OPTIONS, natives);
        tracer.close();
        assertThatThrownBy(() -> tracer.predict(tracer.fresh(), List.of(tracer.resolve(Learners.item(0, 1))), 0))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("closed");
    }
}
