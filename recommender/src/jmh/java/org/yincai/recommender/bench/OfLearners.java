package org.yincai.recommender.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.yincai.recommender.shortlist.Shortlists;

/** What is timed on the learners of a {@link Platform}, and how: a single thread, a sample of the times in microseconds. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
abstract class OfLearners {
    static final int LEARNERS = 1_000;

    Platform platform;
    List<Shortlists.Entry> learners;

    final void open(int bank, boolean ranked) {
        platform = new Platform(bank, ranked);
        learners = platform.learners(LEARNERS);
    }

    @TearDown(Level.Trial)
    public void close() {
        platform.close();
    }
}
