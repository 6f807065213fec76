package org.yincai.recommender.bench;

import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.yincai.recommender.shortlist.Shortlist;
import org.yincai.recommender.shortlist.Shortlists;
import org.yincai.recommender.shortlist.Strangers.Stranger;

/**
 * Ten items of a bank for one learner, and for 1,000 learners in one call, at one thread and by the shipped model; learners
 * have 0 to 79 answers behind them, strangers come with 20 answers. The time of {@code thousand} and {@code strangers} is
 * that of all 1,000 learners.
 *
 * <pre>
 * mvn -Pquick,bench test-compile dependency:build-classpath -Dmdep.outputFile=target/bench.cp -pl recommender -am
 * java -cp recommender/target/test-classes:recommender/target/classes:inference/target/classes:models/target/classes:$(cat recommender/target/bench.cp) \
 *     org.openjdk.jmh.Main ShortlistBenchmark
 * </pre>
 */
public class ShortlistBenchmark extends OfLearners {
    private static final int CHUNK = 32;
    private static final int ANSWERS = 20;

    /** Items of the bank. */
    @Param({"10000", "100000"})
    int bank;

    /** Whether the ranker scores, or the formula. */
    @Param({"true", "false"})
    boolean ranked;

    private List<Stranger> strangers;
    private int turn;

    @Setup(Level.Trial)
    public void open() {
        open(bank, ranked);
        strangers = Stream.generate(() -> platform.stranger(ANSWERS))
                .limit(LEARNERS)
                .toList();
    }

    @Benchmark
    public List<Shortlist> one() {
        turn = (turn + 1) % LEARNERS;
        return platform.shortlists.of(learners.subList(turn, turn + 1), Platform.NOW);
    }

    @Benchmark
    public int thousand() {
        int items = 0;
        for (int from = 0; from < LEARNERS; from += CHUNK) {
            List<Shortlists.Entry> chunk = learners.subList(from, Math.min(LEARNERS, from + CHUNK));
            for (Shortlist shortlist : platform.shortlists.of(chunk, Platform.NOW)) {
                items += shortlist.best().size();
            }
        }
        return items;
    }

    @Benchmark
    public int strangers() {
        int items = 0;
        for (int from = 0; from < LEARNERS; from += CHUNK) {
            List<Stranger> chunk = strangers.subList(from, Math.min(LEARNERS, from + CHUNK));
            for (Shortlist shortlist :
                    platform.shortlists.of(Platform.entries(platform.strangers.trace(chunk)), Platform.NOW)) {
                items += shortlist.best().size();
            }
        }
        return items;
    }
}
