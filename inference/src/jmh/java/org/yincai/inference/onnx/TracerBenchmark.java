package org.yincai.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.fixture.Learners;
import org.yincai.inference.fixture.TinyFru;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.TenantId;
import org.yincai.models.profile.LearnerProfile;

/**
 * The tracer against a raw ONNX Runtime loop over the same graph with reused tensors; the tracer should keep 80 % of
 * its speed. Learners have 60 answers behind them. On a shared machine read the minimum (p0.00) and the median.
 *
 * <pre>
 * mvn -Pquick,bench test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -pl inference -am
 * java -cp inference/target/test-classes:inference/target/classes:$(cat inference/target/bench.cp) \
 *     org.openjdk.jmh.Main TracerBenchmark
 * </pre>
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TracerBenchmark {
    private static final int HISTORY = 60;

    @Param({"32", "64"})
    int width;

    @Param({"1", "32", "256"})
    int batch;

    /** Most skills of an item. */
    @Param({"1", "4"})
    int skills;

    private final Natives natives = new Natives();
    private OnnxTracer tracer;
    private List<LearnerTrace> traces;
    private List<List<Tracer.Step>> rounds;
    private List<TracedItem> candidates;
    private Profiler profiler;
    private final LearnerKey learner = new LearnerKey(new TenantId("t"), new LearnerId("l"));

    private OrtSession step;
    private OrtSession predict;
    private Lane stepLane;
    private Lane predictLane;
    private Binding stepTensors;
    private Binding predictTensors;
    private int turn;

    @Setup(Level.Trial)
    public void open() throws OrtException {
        ModelFiles files = TinyFru.files(width);
        tracer = new OnnxTracer(files, new OnnxOptions(1, 256));
        profiler = new Profiler(tracer, Learners.curriculum(), TinyFru.INTERVAL);
        traces = Learners.fresh(tracer, batch);
        rounds = IntStream.range(0, HISTORY)
                .mapToObj(round -> Learners.round(tracer, traces, round, skills))
                .toList();
        rounds.forEach(tracer::step);
        candidates = IntStream.range(0, 64)
                .mapToObj(i -> tracer.resolve(Learners.item(i, skills)))
                .toList();
        openRaw(files);
    }

    private void openRaw(ModelFiles files) throws OrtException {
        step = natives.session(files.step());
        predict = natives.session(files.predict());
        stepLane = new Lane(natives, Math.max(batch, 8), skills, width);
        rounds.get(0).forEach(s -> s.trace().read(s.item(), s.correct(), s.atSeconds(), stepLane.rows));
        stepTensors = new Binding(natives, stepLane.rows, stepLane.outputs, batch);
        predictLane = new Lane(natives, 64, skills, width);
        candidates.forEach(item -> traces.get(0).read(item, 1_800_005_400L, predictLane.rows));
        predictTensors = new Binding(natives, predictLane.rows, predictLane.outputs, candidates.size());
    }

    @TearDown(Level.Trial)
    public void close() {
        stepTensors.close();
        predictTensors.close();
        natives.close(step);
        natives.close(predict);
        tracer.close();
    }

    @Benchmark
    public float step() {
        return tracer.step(rounds.get(turn++ % HISTORY)).p()[0];
    }

    @Benchmark
    public float stepRaw() throws OrtException {
        natives.run(step, stepTensors.stepInputs, stepTensors.stepOutputs);
        return stepLane.outputs.p().get(0);
    }

    @Benchmark
    public float predict64() {
        return tracer.predict(traces.get(0), candidates, 1_800_005_400L).p()[0];
    }

    @Benchmark
    public float predict64Raw() throws OrtException {
        natives.run(predict, predictTensors.predictInputs, predictTensors.predictOutputs);
        return predictLane.outputs.p().get(0);
    }

    @Benchmark
    public LearnerProfile profile64() {
        return profiler.read(learner, HISTORY, traces.get(0), Instant.ofEpochSecond(1_800_005_400L));
    }

    @Benchmark
    public LearnerTrace codec() {
        return TraceCodec.decode(TraceCodec.encode(traces.get(0)), tracer.fresh());
    }
}
