package org.yincai.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yincai.inference.fixture.Learners;
import org.yincai.inference.fixture.TinyFru;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.Tracer;

@Timeout(60)
class GatheringTest {
    private static final int MOST = 16;

    private final ConcurrentLinkedQueue<Integer> runs = new ConcurrentLinkedQueue<>();

    /** Doubles each row; fails on runs with a row that is negative. */
    private float[] doubled(List<Integer> rows) {
        runs.add(rows.size());
        if (rows.stream().anyMatch(r -> r < 0)) {
            throw new ModelFailure("a bad row", new IllegalStateException());
        }
        float[] p = new float[rows.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = 2f * rows.get(i);
        }
        return p;
    }

    @Test
    void each_caller_gets_the_results_of_its_own_rows() throws Exception {
        var gathering = new Gathering<>(this::doubled, MOST);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<float[]>> results = IntStream.range(0, 20_000)
                    .mapToObj(i -> threads.submit(() -> gathering.run(
                            IntStream.range(i, i + 1 + i % 11).boxed().toList())))
                    .toList();
            for (int i = 0; i < results.size(); i++) {
                float[] p = results.get(i).get();
                assertThat(p).hasSize(1 + i % 11);
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[j]).isEqualTo(2f * (i + j));
                }
            }
        }
        assertThat(runs).allMatch(rows -> rows <= MOST);
    }

    @Test
    void callers_that_wait_together_share_runs() throws Exception {
        var first = new CountDownLatch(1);
        var inside = new CountDownLatch(1);
        var gathering = new Gathering<Integer>(
                rows -> {
                    inside.countDown();
                    await(first);
                    return doubled(rows);
                },
                MOST);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.execute(() -> gathering.run(List.of(1)));
            await(inside);
            var others = new ArrayList<Future<float[]>>();
            for (int i = 0; i < MOST; i++) {
                others.add(threads.submit(() -> gathering.run(List.of(7))));
            }
            while (gathering.rowsWaiting() < MOST) {
                Thread.onSpinWait();
            }
            first.countDown();
            for (Future<float[]> other : others) {
                assertThat(other.get()).containsExactly(14f);
            }
        }
        assertThat(runs).containsExactly(1, MOST);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_bad_row_fails_its_own_caller_alone() throws Exception {
        var gathering = new Gathering<>(this::doubled, MOST);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<float[]>> results = IntStream.range(0, 2_000)
                    .mapToObj(i -> threads.submit(() -> gathering.run(List.of(i % 10 == 3 ? -1 : i))))
                    .toList();
            for (int i = 0; i < results.size(); i++) {
                Future<float[]> result = results.get(i);
                if (i % 10 == 3) {
                    assertThatThrownBy(result::get).hasCauseInstanceOf(ModelFailure.class);
                } else {
                    assertThat(result.get()).containsExactly(2f * i);
                }
            }
        }
    }

    @Test
    void an_error_leaves_nobody_waiting() throws Exception {
        var gathering = new Gathering<Integer>(
                rows -> {
                    throw new NoClassDefFoundError("broken");
                },
                MOST);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<float[]>> results = IntStream.range(0, 500)
                    .mapToObj(i -> threads.submit(() -> gathering.run(List.of(i))))
                    .toList();
            for (Future<float[]> result : results) {
                assertThatThrownBy(result::get).hasCauseInstanceOf(ModelFailure.class);
            }
        }
    }

    @Test
    void many_rows_run_alone() {
        var gathering = new Gathering<>(this::doubled, MOST);
        assertThat(gathering.run(IntStream.range(0, 40).boxed().toList())).hasSize(40);
        assertThat(runs).containsExactly(40);
    }

    @Test
    void learners_traced_at_once_get_bit_for_bit_what_they_get_alone() throws Exception {
        try (var alone = new OnnxTracer(TinyFru.files(32), new OnnxOptions(2, 64));
                var gathering =
                        new GatheringTracer(new OnnxTracer(TinyFru.files(32), new OnnxOptions(2, 64)), runs::add)) {
            List<LearnerTrace> expected = Learners.fresh(alone, 60);
            List<LearnerTrace> traced = Learners.fresh(gathering, 60);
            for (int round = 0; round < 8; round++) {
                for (Tracer.Step step : Learners.round(alone, expected, round, 4)) {
                    alone.step(List.of(step));
                }
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (Tracer.Step step : Learners.round(gathering, traced, round, 4)) {
                        threads.execute(() -> gathering.step(List.of(step)));
                    }
                }
            }
            for (int i = 0; i < traced.size(); i++) {
                assertThat(TraceCodec.encode(traced.get(i))).isEqualTo(TraceCodec.encode(expected.get(i)));
            }
        }
        assertThat(runs).anyMatch(rows -> rows > 1);
    }
}
