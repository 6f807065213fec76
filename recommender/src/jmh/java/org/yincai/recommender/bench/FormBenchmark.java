package org.yincai.recommender.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
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
import org.yincai.recommender.choose.Ask;
import org.yincai.recommender.choose.Asked;
import org.yincai.recommender.choose.Asked.Outcome;
import org.yincai.recommender.choose.Choice;

/**
 * The next question of a session's test of 20 that has a blueprint of 19 parts, all questions of the bank eligible, at one
 * thread and by the shipped model: through the tests of ten learners.
 *
 * <pre>
 * mvn -Pquick,bench test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -pl recommender -am
 * java -cp recommender/target/test-classes:recommender/target/classes:inference/target/classes:models/target/classes:$(cat recommender/target/bench.cp) \
 *     org.openjdk.jmh.Main FormBenchmark
 * </pre>
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FormBenchmark {
    /** Items of the bank. */
    @Param({"100", "1000", "10000"})
    int items;

    private final List<Ask> asks = new ArrayList<>();
    private Platform platform;
    private int turn;

    @Setup(Level.Trial)
    public void open() {
        platform = new Platform(items, false);
        var random = new SplittableRandom(1);
        for (int learner = 0; learner < 10; learner++) {
            List<Asked> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Ask ask = platform.test(asked, 1_000L * learner);
                asks.add(ask);
                Choice next = platform.recommender.next(ask).orElseThrow();
                asked.add(new Asked(next.item().id(), random.nextBoolean() ? Outcome.RIGHT : Outcome.WRONG));
            }
        }
    }

    @TearDown(Level.Trial)
    public void close() {
        platform.close();
    }

    @Benchmark
    public Optional<Choice> next() {
        turn = (turn + 1) % asks.size();
        return platform.recommender.next(asks.get(turn));
    }
}
