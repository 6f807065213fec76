package org.yincai.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Tracer.Step;

/**
 * Answers of so many learners at once, from trace to trace, beside ONNX Runtime alone in a loop over the same graph with
 * the same rows and tensors that stand: the stage should keep 80 % of its speed. Learners have 60 answers behind them and
 * lie where a collection of garbage has put them, as those of a service that runs do.
 * Beside {@link AnswerBenchmark}, whose Javadoc has the command.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AnswersBenchmark {
    private static final int HISTORY = 60;

    @Param({"1", "32", "128", "256"})
    int batch;

    private Pupils pupils;
    private List<LearnerTrace> learners;
    private List<Step> answers;

    private final Natives natives = new Natives();
    private OrtSession graph;
    private Lane lane;
    private Binding tensors;

    @Setup(Level.Trial)
    public void open() throws OrtException {
        pupils = new Pupils();
        learners = Stream.generate(() -> pupils.after(HISTORY)).limit(batch).toList();
        System.gc();
        graph = natives.session(pupils.files.step());
        lane = new Lane(natives, Math.max(batch, 8), 1, pupils.files.card().width());
        learners.stream().map(pupils::answer).forEach(a -> a.trace().read(a.item(), a.correct(), a.atSeconds(), lane.rows));
        tensors = new Binding(natives, lane.rows, lane.outputs, batch);
    }

    @Setup(Level.Invocation)
    public void answer() {
        answers = learners.stream().map(pupils::answer).toList();
    }

    @TearDown(Level.Trial)
    public void close() {
        tensors.close();
        natives.close(graph);
        pupils.close();
    }

    @Benchmark
    public float answers() {
        return pupils.tracer.step(answers).p()[0];
    }

    @Benchmark
    public float alone() throws OrtException {
        natives.run(graph, tensors.stepInputs, tensors.stepOutputs);
        return lane.outputs.p().get(0);
    }
}
