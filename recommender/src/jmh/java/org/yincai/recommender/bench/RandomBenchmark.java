package org.yincai.recommender.bench;

import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.choose.Choice;

/**
 * One item drawn at random for a learner with 0 to 79 answers, out of what they are ready for or out of every skill, at one
 * thread and by the shipped model. The command is that of {@link ShortlistBenchmark} with this name.
 */
public class RandomBenchmark extends OfLearners {
    /** Items of the bank. */
    @Param({"1000", "100000"})
    int bank;

    private List<SkillId> all;
    private int turn;

    @Setup(Level.Trial)
    public void open() {
        open(bank, false);
        all = platform.skills();
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
