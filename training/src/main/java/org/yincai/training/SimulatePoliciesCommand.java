package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.policy.ExpectedGain;
import org.yincai.recommender.policy.GainWeights;
import org.yincai.recommender.policy.PlainWay;
import org.yincai.recommender.policy.Way;
import org.yincai.recommender.simulation.Family;
import org.yincai.recommender.simulation.SimulationRanges;
import org.yincai.recommender.simulation.Simulator;
import org.yincai.training.evaluate.Estimate;
import org.yincai.training.trial.Outcome;
import org.yincai.training.trial.School;
import org.yincai.training.trial.Standing;
import org.yincai.training.trial.Trial;
import org.yincai.training.trial.Tuning;
import org.yincai.tutoring.content.Bank;

/** Tunes the practice policy on each kind of simulated learners and judges it, with its rivals, on the others. */
final class SimulatePoliciesCommand {
    /** With the weights that the service's practice policy had before. */
    private static final Way SERVED = new ExpectedGain("practice-1", new GainWeights(0.7, 0.2, 1, 0.3, 1, 0, 1));

    private static final List<Way> RIVALS = List.of(
            PlainWay.RANDOM,
            PlainWay.CURRICULUM_ORDER,
            PlainWay.WEAKEST_SKILL,
            PlainWay.FIXED_THRESHOLD,
            PlainWay.WEAKEST_PREREQUISITE,
            SERVED);
    private static final OnnxOptions ONE = new OnnxOptions(1, 256);
    private static final int MOST_ITEMS = 60;
    private static final String ALL = "all";
    private static final String TRACED = "traced";
    /** Learners from here on are for tuning, those before for judging. */
    private static final int TUNING_FROM = 1_000_000;

    private final PrintStream out;
    private final PrintStream log;
    private boolean oracle;

    SimulatePoliciesCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        int learners = arguments.integer("learners", 1_000);
        int tries = arguments.integer("tries", 90);
        int tuned = arguments.integer("tuning-learners", 500);
        int seed = arguments.integer("seed", 1);
        String model = arguments.text("model", ShippedModel.NAME);
        String judged = arguments.text("judge", ALL);
        @Nullable String generator = arguments.optional("generator");
        String learned = arguments.text("ranker", "");
        oracle = arguments.flag("oracle", false);
        arguments.refuseOthers();
        Curriculum curriculum = Bank.builtIn().curriculum();
        ModelFiles files = ShippedModel.or(model);
        try (var tracer = new OnnxTracer(files, ONE);
                var third = generator == null ? null : new OnnxTracer(ShippedModel.or(generator), ONE);
                var rankers = new Rankers(learned)) {
            var profiler = new Profiler(tracer, curriculum, files.card().interval());
            Map<String, Trial> trials = new LinkedHashMap<>();
            for (School school : schools(curriculum, third, seed)) {
                trials.put(school.name(), new Trial(school, tracer, profiler));
            }
            Map<String, GainWeights> weights = learned.isEmpty() ? weights(trials, tuned, tries, seed) : Map.of();
            trials.forEach((name, trial) -> {
                if (judged.equals(ALL) || judged.equals(name)) {
                    judge(name, trial, weights, rankers.ways(), learners);
                }
            });
        }
    }

    /** The best weights found on the learners of each school but the traced one. */
    private Map<String, GainWeights> weights(Map<String, Trial> trials, int learners, int tries, int seed) {
        Map<String, GainWeights> weights = new LinkedHashMap<>();
        trials.forEach((name, trial) -> {
            if (name.equals(TRACED)) {
                return;
            }
            var tuning = new Tuning(trial, TUNING_FROM, learners);
            GainWeights found = tuning.search(tries, seed);
            log.printf("tuned on %s: %s%n", name, found);
            log.printf(
                    Locale.ROOT,
                    "mean normalised gain there %.4f, of %s %.4f%n",
                    tuning.worth(found),
                    PlainWay.WEAKEST_SKILL.id(),
                    tuning.worth(PlainWay.WEAKEST_SKILL));
            weights.put(name, found);
        });
        return weights;
    }

    private static List<School> schools(Curriculum curriculum, @Nullable OnnxTracer third, int seed) {
        SimulationRanges ranges = SimulationRanges.standard();
        var schools = new ArrayList<School>();
        for (Family family : Family.values()) {
            String name = family.name().toLowerCase(Locale.ROOT).replace('_', '-');
            schools.add(new School(name, new Simulator(curriculum, family, ranges), seed));
        }
        if (third != null) {
            schools.add(new School(TRACED, Simulator.traced(curriculum, third, ranges), seed));
        }
        return schools;
    }

    /** Judges on one school the rankers, or each way that was tuned on another, against the ways that need no tuning. */
    private void judge(String school, Trial trial, Map<String, GainWeights> weights, List<Way> rankers, int learners) {
        Map<String, List<Outcome>> others = new LinkedHashMap<>();
        for (Way way : RIVALS) {
            others.put(way.id(), trial.outcomes(way, 0, learners, MOST_ITEMS));
        }
        if (oracle) {
            others.put("oracle", trial.oracle(0, learners, MOST_ITEMS));
        }
        if (!rankers.isEmpty()) {
            Way tuned = new ExpectedGain("practice-2", GainWeights.tuned());
            others.put(tuned.id(), trial.outcomes(tuned, 0, learners, MOST_ITEMS));
        }
        rankers.forEach(ranker -> judge(school, trial, ranker, others, learners));
        weights.forEach((tunedOn, found) -> {
            if (!tunedOn.equals(school)) {
                judge(school + ", tuned on " + tunedOn, trial, new ExpectedGain("practice-2", found), others, learners);
            }
        });
    }

    private void judge(String title, Trial trial, Way judged, Map<String, List<Outcome>> others, int learners) {
        List<Outcome> outcomes = trial.outcomes(judged, 0, learners, MOST_ITEMS);
        out.printf("%n%s, %d learners%n%n", title, learners);
        out.println(
                "| way | NRP@5 | NRP@10 | NRP@20 | items to mastery | lead @5 | @10 | @20 | items saved | beaten |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        print(Standing.of(judged.id(), outcomes, outcomes));
        others.forEach((way, theirs) -> print(Standing.of(way, theirs, outcomes)));
    }

    private void print(Standing standing) {
        var line = new StringBuilder("| " + standing.way());
        standing.gains().forEach(g -> line.append(" | ").append(g.text(3)));
        line.append(" | ").append(standing.items().text(1));
        for (Estimate lead : standing.leads()) {
            line.append(" | ").append(lead.text(4));
        }
        line.append(" | ").append(standing.saved().text(1));
        out.println(line + " | " + (standing.beaten() ? "yes" : "no") + " |");
    }
}
