package org.yincai.recommender.bench;

import java.util.List;
import java.util.Optional;
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
import org.yincai.models.id.SkillId;
import org.yincai.recommender.choose.Choice;
import org.yincai.recommender.shortlist.Shortlists;

/**
 * One item drawn at random for a learner with 0 to 79 answers, out of what they are ready for or out of every skill, at one
 * thread and by the shipped model. The command is that of {@link ShortlistBenchmark} with this name.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RandomBenchmark {
    private static final int LEARNERS = 1_000;

    /** Items of the bank. */
    @Param({"1000", "100000"})
    int bank;

    private Platform platform;
    private List<Shortlists.Entry> learners;
    private List<SkillId> all;
    private int turn;

    @Setup(Level.Trial)
    public void open() {
        platform = new Platform(bank);
        learners = platform.learners(LEARNERS);
        all = platform.skills();
    }

    @TearDown(Level.Trial)
    public void close() {
        platform.close();
    }

    @Benchmark
    public Optional<Choice> ready() {
        return next(List.of());
    }

    @Benchmark
    public Optional<Choice> everySkill() {
        return next(all);
    }

    private Optional<Choice> next(List<SkillId> scope) {
        turn++;
        return platform.random(learners.get(turn % LEARNERS).subject(), scope, turn);
    }
}
