package org.yincai.inference.onnx;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;

/**
 * A whole profile by the predict graph and by the mastery graph: the first 77 skills of {@link Pupils a real model}, a
 * learner of 1,000 answers. Run line as of {@link AnswerBenchmark}.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MasteryBenchmark {
    private static final int SKILLS = 77;
    private static final int HISTORY = 1_000;

    private Pupils pupils;
    private LearnerTrace trace;
    private List<TracedItem> typical;

    @Setup(Level.Trial)
    public void open() {
        pupils = new Pupils();
        trace = pupils.after(HISTORY);
        typical = pupils.files.card().skills().stream()
                .limit(SKILLS)
                .map(pupils.tracer::typical)
                .toList();
    }

    @TearDown(Level.Trial)
    public void close() {
        pupils.close();
    }

    @Benchmark
    public float predict() {
        return pupils.tracer.predict(trace, typical, Pupils.BEGIN + HISTORY * 60L).p()[0];
    }

    @Benchmark
    public float mastery() {
        return pupils.tracer.mastery(trace, typical, Pupils.BEGIN + HISTORY * 60L).p()[0];
    }
}
