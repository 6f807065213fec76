package org.yincai.training;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.recommender.simulation.Cohort;
import org.yincai.recommender.simulation.Family;
import org.yincai.recommender.simulation.SimulatedLearner;
import org.yincai.recommender.simulation.SimulationRanges;
import org.yincai.recommender.simulation.Simulator;
import org.yincai.tutoring.content.Bank;

/** Measures how fast simulated learners answer: on their own, and in histories with dates, sittings and absences. */
final class SimulateCommand {
    private static final int EACH = 200;
    private static final long BETWEEN_SECONDS = 60;

    private final PrintStream out;

    SimulateCommand(PrintStream out) {
        this.out = out;
    }

    void run(Arguments arguments) {
        int learners = arguments.integer("learners", 20_000);
        int threads = arguments.integer("threads", Runtime.getRuntime().availableProcessors());
        int seed = arguments.integer("seed", 1);
        arguments.refuseOthers();
        Curriculum curriculum = Bank.builtIn().curriculum();
        try (var pool = new ForkJoinPool(threads)) {
            for (Family family : Family.values()) {
                var simulator = new Simulator(curriculum, family, SimulationRanges.standard());
                var cohort = new Cohort(simulator, seed);
                Item[] items = curriculum.items().toArray(Item[]::new);
                measure(family, "answers", pool, learners, i -> {
                    SimulatedLearner learner = cohort.history(i, 1).learner();
                    long right = 0;
                    for (int n = 0; n < EACH; n++) {
                        Item item = items[(i * 7 + n) % items.length];
                        right += learner.answer(item, 2_000_000_000L + BETWEEN_SECONDS * n)
                                        .correct()
                                ? 1
                                : 0;
                    }
                    return right;
                });
                measure(
                        family,
                        "answers in histories",
                        pool,
                        learners,
                        i -> cohort.history(i, EACH).answers().size());
            }
        }
    }

    private interface Worked {
        long by(int learner);
    }

    /** Runs twice and tells of the second run; the checksum keeps the work from being optimised away. */
    private void measure(Family family, String what, ForkJoinPool pool, int learners, Worked worked) {
        long seconds = 0;
        long sum = 0;
        for (int run = 0; run < 2; run++) {
            long begun = System.nanoTime();
            sum = pool.submit(() -> IntStream.range(0, learners)
                            .parallel()
                            .mapToLong(worked::by)
                            .sum())
                    .join();
            seconds = System.nanoTime() - begun;
        }
        double rate = 1e9 * learners * EACH / seconds;
        out.printf(
                Locale.ROOT,
                "%-18s %-21s %,12.0f /s on %d threads (checksum %d)%n",
                family,
                what,
                rate,
                pool.getParallelism(),
                sum);
    }
}
