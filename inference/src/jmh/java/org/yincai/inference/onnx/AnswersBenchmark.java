package org.yincai.inference.onnx;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.yincai.inference.trace.Tracer.Step;

/**
 * Predict and update of an answer each of 256 learners in one run on one thread, by {@link Pupils a real model}; the time
 * is that of the 256 answers. Run line as of {@link AnswerBenchmark}.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswersBenchmark {
    private static final int HISTORY = 60;

    private Pupils pupils;
    private List<LearnerTrace> learners;
    private List<Step> answers;

    @Setup(Level.Trial)
    public void open() {
        pupils = new Pupils();
        learners = Stream.generate(() -> pupils.after(HISTORY)).limit(Pupils.BATCH).toList();
    }

    @Setup(Level.Invocation)
    public void answer() {
        answers = learners.stream().map(pupils::answer).toList();
    }

    @TearDown(Level.Trial)
    public void close() {
        pupils.close();
    }

    @Benchmark
    public float answers256() {
        return pupils.tracer.step(answers).p()[0];
    }
}
