package org.yincai.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yincai.inference.bkt.Bkt;
import org.yincai.inference.bkt.FallbackListener;
import org.yincai.inference.bkt.ResilientTracer;
import org.yincai.inference.fixture.Learners;
import org.yincai.inference.fixture.TinyFru;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer.Query;
import org.yincai.models.profile.Level;

class FallbackTest {
    private final CountingNatives natives = new CountingNatives();
    private final OnnxTracer model = new OnnxTracer(TinyFru.files(8), new OnnxOptions(1, 16), natives);
    private final Bkt bkt = new Bkt(TinyFru.BKT);
    private final List<ModelFailure> failures = new ArrayList<>();
    private int fellBack;
    private final ResilientTracer tracer = new ResilientTracer(model, bkt, new FallbackListener() {
        @Override
        public void failed(ModelFailure failure) {
            failures.add(failure);
        }

        @Override
        public void fellBack(int predictions) {
            fellBack += predictions;
        }
    });

    @AfterEach
    void close() {
        tracer.close();
        assertThat(natives.opened).isEqualTo(natives.closed);
    }

    private Predictions step(List<LearnerTrace> traces, int round) {
        return tracer.step(Learners.round(tracer, traces, round, 2));
    }

    @Test
    void the_model_answers_while_it_runs_and_bkt_follows_beside_it() {
        List<LearnerTrace> traces = Learners.fresh(tracer, 40);
        List<LearnerTrace> alone = Learners.fresh(model, 40);
        Predictions predictions = step(traces, 0);
        assertThat(predictions.fallback()).isFalse();
        assertThat(predictions.p())
                .isEqualTo(model.step(Learners.round(model, alone, 0, 2)).p());
        assertThat(traces)
                .allSatisfy(trace -> assertThat(trace.skills().known(0)).isBetween(0f, 1f));
        assertThat(fellBack).isZero();
    }

    @Test
    void bkt_answers_when_the_model_fails_and_the_traces_fall_behind() {
        List<LearnerTrace> traces = Learners.fresh(tracer, 5);
        step(traces, 0);
        natives.runsFail = true;
        var steps = Learners.round(tracer, traces, 1, 2);
        float expected = bkt.predict(traces.get(0), steps.get(0).item());
        Predictions predictions = tracer.step(steps);
        assertThat(predictions.fallback()).isTrue();
        assertThat(predictions.p()[0]).isEqualTo(expected);
        assertThat(traces).allMatch(LearnerTrace::behind).allMatch(trace -> trace.answers() == 2);
        assertThat(failures).hasSize(1);
        assertThat(fellBack).isEqualTo(5);
    }

    @Test
    void levels_follow_bkt_where_it_stands_in() {
        natives.runsFail = true;
        List<LearnerTrace> traces = Learners.fresh(tracer, 20);
        step(traces, 0);
        for (LearnerTrace trace : traces) {
            assertThat(trace.skills().size()).isPositive();
            for (int slot = 0; slot < trace.skills().size(); slot++) {
                assertThat(trace.skills().level(slot))
                        .isEqualTo(Level.of(bkt.right(trace.skills().known(slot)), Level.NOT_STARTED));
            }
        }
    }

    @Test
    void traces_that_are_behind_stay_with_bkt_and_the_others_return_to_the_model() {
        LearnerTrace behind = tracer.fresh();
        natives.runsFail = true;
        step(List.of(behind), 0);
        natives.runsFail = false;
        LearnerTrace well = tracer.fresh();
        List<LearnerTrace> mixed = List.of(behind, well);
        var steps = Learners.round(tracer, mixed, 1, 2);
        float byBkt = bkt.predict(behind, steps.get(0).item());
        float byModel = model.predict(
                        well, List.of(steps.get(1).item()), steps.get(1).atSeconds())
                .p()[0];
        Predictions predictions = tracer.step(steps);
        assertThat(predictions.p()).containsExactly(byBkt, byModel);
        assertThat(predictions.fallback()).isTrue();
        assertThat(well.behind()).isFalse();
        assertThat(behind.answers()).isEqualTo(2);
        assertThat(fellBack).isEqualTo(2);
    }

    @Test
    void predictions_fall_back_when_the_model_fails_and_when_the_trace_is_behind() {
        LearnerTrace trace = tracer.fresh();
        List<TracedItem> candidates = List.of(tracer.resolve(Learners.item(0, 1)), tracer.resolve(Learners.item(1, 2)));
        assertThat(tracer.predict(trace, candidates, 0).fallback()).isFalse();
        natives.runsFail = true;
        Predictions predictions = tracer.predict(trace, candidates, 0);
        assertThat(predictions.fallback()).isTrue();
        assertThat(predictions.p()).containsOnly((float) 0.48);
        step(List.of(trace), 0);
        natives.runsFail = false;
        int runs = natives.runs;
        assertThat(tracer.predict(trace, candidates, 0).fallback()).isTrue();
        assertThat(natives.runs)
                .as("the model is not asked about a trace that is behind")
                .isEqualTo(runs);
    }

    @Test
    void questions_about_many_learners_fall_back_for_those_behind_only() {
        LearnerTrace behind = tracer.fresh();
        natives.runsFail = true;
        step(List.of(behind), 0);
        natives.runsFail = false;
        LearnerTrace well = tracer.fresh();
        TracedItem item = tracer.resolve(Learners.item(3, 2));
        Predictions mixed = tracer.predict(List.of(new Query(behind, item, 0), new Query(well, item, 0)));
        float byModel = model.predict(well, List.of(item), 0).p()[0];
        assertThat(mixed.p()).containsExactly(bkt.predict(behind, item), byModel);
        assertThat(mixed.fallback()).isTrue();
        natives.runsFail = true;
        Predictions all = tracer.predict(List.of(new Query(well, item, 0)));
        assertThat(all.p()).containsExactly(bkt.predict(well, item));
        assertThat(failures).hasSize(2);
    }

    @Test
    void a_rebuild_gives_the_trace_that_never_failed() {
        natives.runsFail = true;
        LearnerTrace behind = tracer.fresh();
        step(List.of(behind), 0);
        natives.runsFail = false;
        LearnerTrace rebuilt = tracer.fresh();
        step(List.of(rebuilt), 0);
        assertThat(rebuilt.behind()).isFalse();
        assertThat(rebuilt.skills().known(0)).isEqualTo(behind.skills().known(0));
        assertThat(rebuilt.answers()).isEqualTo(behind.answers());
    }
}
