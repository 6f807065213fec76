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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.Tracer.Step;

/**
 * Predict and update of one answer by {@link Pupils a real model}. Each measured answer is given to a learner of exactly
 * {@code history} answers, read from the bytes of their state before the clock starts; prints the size of that state.
 *
 * <pre>
 * mvn -Pquick,bench test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -pl inference -am
 * java -cp inference/target/test-classes:inference/target/classes:$(cat inference/target/bench.cp) \
 *     org.openjdk.jmh.Main 'Answers?Benchmark' -jvmArgsAppend -Dmodel=DIR
 * </pre>
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswerBenchmark {
    @Param({"10", "100", "1000", "10000"})
    int history;

    private Pupils pupils;
    private byte[] state;
    private List<Step> answer;

    @Setup(Level.Trial)
    public void open() {
        pupils = new Pupils();
        LearnerTrace trace = pupils.after(history);
        state = TraceCodec.encode(trace);
        System.out.printf(
                "%s: a state of %d answers, %d skills and %d items takes %d bytes%n",
                pupils.files.model(), history, trace.skills().size(), trace.items().size(), state.length);
    }

    @Setup(Level.Invocation)
    public void read() {
        answer = List.of(pupils.answer(pupils.read(state)));
    }

    @TearDown(Level.Trial)
    public void close() {
        pupils.close();
    }

    /** One answer alone. */
    @Benchmark
    public float answer() {
        return pupils.tracer.step(answer).p()[0];
    }

    /** The same from the bytes of a state to the bytes of the next. */
    @Benchmark
    public byte[] answerWithState() {
        LearnerTrace trace = pupils.read(state);
        pupils.tracer.step(List.of(pupils.answer(trace)));
        return TraceCodec.encode(trace);
    }
}
