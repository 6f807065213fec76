package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.training.data.Split;
import org.yincai.training.goals.GoalTrial;
import org.yincai.training.goals.Journeys;
import org.yincai.training.goals.Rule;

/** Ways to single goals of the learners of a log, whom a tracer fitted to it plays. */
final class SimulateGoalsCommand {
    private static final OnnxOptions ONE = new OnnxOptions(1, 256);
    private static final List<Rule> RULES = List.of(Rule.ALL, Rule.OPEN, Rule.ENDED);
    private static final int MANY = 1_000_000;
    private static final double HELD_OUT = 0.2;
    private static final int[] AFTER = {5, 10, GoalTrial.STEPS};

    private final PrintStream out;
    private final PrintStream log;

    SimulateGoalsCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        String simulator = arguments.text("simulator");
        String model = arguments.text("model", simulator);
        int seeds = arguments.integer("seeds", 5);
        int offered = arguments.integer("offered", 20);
        int answers = arguments.integer("answers", 100_000);
        int quests = arguments.integer("quests", MANY);
        boolean drawn = arguments.flag("drawn", true);
        boolean validation = arguments.flag("validation", false);
        Split given = arguments.split();
        Split split = validation ? Split.byLearner(given.train(), HELD_OUT, 1) : given;
        arguments.refuseOthers();
        if (seeds < 1 || offered < 1 || quests < 1) {
            throw new IllegalArgumentException("--seeds, --offered and --quests must be at least 1");
        }
        var all = new ArrayList<Journeys>();
        try (var world = new OnnxTracer(ModelFiles.load(arguments.path("simulator")), ONE);
                var guide = new OnnxTracer(ShippedModel.or(model), ONE)) {
            var trial = new GoalTrial(split, world, guide, offered, drawn, quests);
            trial.run(seeds, answers, journeys -> {
                RULES.forEach(rule -> log.println(rule.about() + " " + line(journeys, rule)));
                all.add(journeys);
            });
        }
        for (Rule rule : RULES) {
            out.printf(
                    "%n| %s, %d | NRP@5 | NRP@10 | NRP@20 |%n",
                    rule.about(), all.getFirst().gain(rule, 1).n());
            out.println("|---|---|---|---|");
            all.forEach(journeys -> out.println(line(journeys, rule)));
        }
    }

    private static String line(Journeys journeys, Rule rule) {
        var line = new StringBuilder("| " + journeys.guide());
        for (int n : AFTER) {
            line.append(" | ").append(journeys.gain(rule, n).text(3));
        }
        return String.format(Locale.ROOT, "%s |", line);
    }
}
