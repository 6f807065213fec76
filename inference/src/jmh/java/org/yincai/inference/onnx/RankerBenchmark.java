package org.yincai.inference.onnx;

import java.util.Random;
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
import org.yincai.inference.card.RankerFiles;

/** The scores of some candidates by the shipped ranker. Run line as of {@link AnswerBenchmark}. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RankerBenchmark {
    @Param({"8", "32"})
    public int candidates;

    private OnnxRanker ranker;
    private float[] rows;

    @Setup(Level.Trial)
    public void open() {
        ranker = new OnnxRanker(RankerFiles.load(getClass().getClassLoader(), "org/yincai/models/ranker/default"), new OnnxOptions(1, 128));
        rows = new float[candidates * ranker.features().size()];
        var random = new Random(1);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextFloat();
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        ranker.close();
    }

    @Benchmark
    public float[] scores() {
        return ranker.scores(rows);
    }
}
