package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.RankerFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxRanker;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.policy.PlainWay;
import org.yincai.recommender.policy.RankFeature;
import org.yincai.recommender.policy.Ranked;
import org.yincai.recommender.policy.Way;
import org.yincai.recommender.simulation.Family;
import org.yincai.recommender.simulation.SimulationRanges;
import org.yincai.recommender.simulation.Simulator;
import org.yincai.training.export.RankerExport;
import org.yincai.training.rank.FittedRanker;
import org.yincai.training.rank.Lessons;
import org.yincai.training.rank.RankTrainer;
import org.yincai.training.trial.School;
import org.yincai.training.trial.Spread;
import org.yincai.training.trial.Teaching;
import org.yincai.tutoring.content.Bank;

/**
 * Trains a ranker on what options truly bring simulated learners, in many schools with ranges of their own:
 * first where the weakest skill first leads, then where the ranker itself does.
 */
final class TrainRankerCommand {
    private static final List<RankFeature> FEATURES = List.of(RankFeature.values());
    private static final int UNITS = 48;
    private static final int EPOCHS = 10;
    private static final String TRACED = "traced";
    private static final OnnxOptions ONE = new OnnxOptions(1, 256);
    /** Seeds of the schools, away from those that policies are judged on. */
    private static final long SCHOOLS_FROM = 1_000;

    private final PrintStream out;
    private final PrintStream log;
    private final Clock clock = Clock.systemUTC();

    TrainRankerCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    /**
     * What was asked for.
     *
     * @param kinds of learners: families, or {@value #TRACED}
     * @param recipe the command
     */
    private record Wish(
            List<String> kinds, int schools, int learners, int rounds, int ahead, int seed, String id, String recipe) {}

    void run(Arguments arguments) throws IOException {
        Path directory = arguments.path("out");
        String model = arguments.text("model", ShippedModel.NAME);
        var wish = new Wish(
                kinds(arguments.text("on", "irt-growth,bkt-prerequisites")),
                arguments.integer("schools", 40),
                arguments.integer("learners", 6_000),
                arguments.integer("rounds", 2),
                arguments.integer("ahead", 4),
                arguments.integer("seed", 1),
                arguments.text("id", "ranker-default-4"),
                "train-ranker" + arguments.recipe());
        @Nullable String generator = arguments.optional("generator");
        arguments.refuseOthers();
        if (wish.kinds.contains(TRACED) && generator == null) {
            throw new IllegalArgumentException("--on " + TRACED + " needs --generator, the tracer that plays learners");
        }
        Curriculum curriculum = Bank.builtIn().curriculum();
        ModelFiles files = ShippedModel.or(model);
        try (var tracer = new OnnxTracer(files, ONE);
                var third = generator == null ? null : new OnnxTracer(ShippedModel.or(generator), ONE)) {
            var profiler = new Profiler(tracer, curriculum, files.card().interval());
            List<School> schools = schools(curriculum, third, wish);
            RankerFiles ranker = train(new Teaching(tracer, profiler, FEATURES), schools, wish);
            ranker.write(directory);
            out.printf("%s in %s%n", ranker.model(), directory);
        }
    }

    private static List<String> kinds(String names) {
        List<String> known = Stream.concat(
                        Arrays.stream(Family.values()).map(TrainRankerCommand::name), Stream.of(TRACED))
                .toList();
        List<String> kinds = List.of(names.split(","));
        if (!known.containsAll(kinds)) {
            throw new IllegalArgumentException("--on must be of " + known + " but is " + names);
        }
        return kinds;
    }

    private static String name(Family family) {
        return family.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<School> schools(Curriculum curriculum, @Nullable Tracer third, Wish wish) {
        var random = new SplittableRandom(wish.seed);
        return IntStream.range(0, wish.schools)
                .mapToObj(i -> {
                    String kind = wish.kinds.get(i % wish.kinds.size());
                    SimulationRanges ranges = Spread.ranges(random);
                    return new School(kind, simulator(kind, curriculum, third, ranges), SCHOOLS_FROM * wish.seed + i);
                })
                .toList();
    }

    private static Simulator simulator(
            String kind, Curriculum curriculum, @Nullable Tracer third, SimulationRanges ranges) {
        for (Family family : Family.values()) {
            if (name(family).equals(kind)) {
                return new Simulator(curriculum, family, ranges);
            }
        }
        return Simulator.traced(curriculum, Objects.requireNonNull(third), ranges);
    }

    private RankerFiles train(Teaching teaching, List<School> schools, Wish wish) {
        var lessons = new Lessons(FEATURES.size());
        RankerFiles ranker = round(teaching, schools, wish, 0, PlainWay.WEAKEST_SKILL, lessons);
        for (int round = 1; round < wish.rounds; round++) {
            try (var last = new OnnxRanker(ranker, ONE)) {
                ranker = round(teaching, schools, wish, round, new Ranked(last), lessons);
            }
        }
        return ranker;
    }

    private RankerFiles round(Teaching teaching, List<School> schools, Wish wish, int round, Way way, Lessons lessons) {
        int learners = wish.learners / wish.rounds;
        var progress = new Progress(log, System::nanoTime);
        String what = "round " + (round + 1) + "/" + wish.rounds + "  learners";
        for (int i = 0; i < learners; i++) {
            School school = schools.get(i % schools.size());
            teaching.teach(school, round * learners + i, way, ahead(school, wish), lessons);
            progress.line(what, i + 1, learners, lessons.size() + " options");
        }
        log.println();
        var fitting = new Progress(log, System::nanoTime);
        FittedRanker fitted = new RankTrainer(UNITS, EPOCHS)
                .train(lessons, wish.seed, epoch -> fitting.line("epochs", epoch, EPOCHS, ""));
        log.println();
        List<String> names = FEATURES.stream().map(RankFeature::id).toList();
        return RankerExport.files(wish.id, clock.instant(), names, fitted, facts(wish, lessons));
    }

    /** What a tracer's learners come to takes runs of the tracer, too many to look ahead. */
    private static int ahead(School school, Wish wish) {
        return school.name().equals(TRACED) ? 0 : wish.ahead;
    }

    private static Map<String, Object> facts(Wish wish, Lessons lessons) {
        return Map.of(
                "data",
                "simulated learners, " + wish.kinds + ", no real pupil",
                "licence",
                "Apache-2.0",
                "schools",
                wish.schools,
                "learners",
                wish.learners,
                "rounds",
                wish.rounds,
                "ahead",
                wish.ahead,
                "options",
                lessons.size(),
                "seed",
                wish.seed,
                "command",
                wish.recipe);
    }
}
