package org.yincai.inference.memory;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.yincai.models.id.SkillId;

/**
 * What remembering adds to an answer: the move of one skill, and the bytes of a learner of 50 skills. Build and run line as
 * in docs/models.md with {@code SkillReviewsBenchmark}.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SkillReviewsBenchmark {
    private static final int SKILLS = 50;
    private static final long BEGIN = 1_700_000_000L;
    private static final long APART = 3_600;

    private final SkillReviews reviews = new SkillReviews(FsrsWeights.DEFAULT);
    private final SkillMemories memories = new SkillMemories();
    private List<List<SkillId>> skills = List.of();
    private long n;

    @Setup(Level.Trial)
    public void practise() {
        skills = IntStream.range(0, SKILLS)
                .mapToObj(i -> List.of(new SkillId("some-skill-" + i)))
                .toList();
        for (int i = 0; i < 10 * SKILLS; i++) {
            answered();
        }
    }

    @Benchmark
    public SkillMemories answered() {
        n++;
        reviews.answered(
                memories, skills.get((int) (n % SKILLS)), n % 3 > 0, Instant.ofEpochSecond(BEGIN + n % 100_000 * APART));
        return memories;
    }

    @Benchmark
    public int written() throws IOException {
        var bytes = new ByteArrayOutputStream(2_048);
        memories.write(new DataOutputStream(bytes));
        return bytes.size();
    }
}
