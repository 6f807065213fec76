package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.simulation.Family;
import org.yincai.recommender.simulation.GamingRanges;
import org.yincai.recommender.simulation.Range;
import org.yincai.recommender.simulation.SimulationRanges;
import org.yincai.recommender.simulation.Simulator;
import org.yincai.training.evaluate.Estimate;
import org.yincai.training.trial.Believed;
import org.yincai.training.trial.GamingTrial;
import org.yincai.training.trial.GamingTrial.Belief;
import org.yincai.tutoring.content.Bank;

/** Says how often mastery is believed falsely of gamers, and what doubting costs the honest. */
final class SimulateGamingCommand {
    private static final double GAMERS = 0.2;
    private static final Range OTHERS = new Range(0, 0.02);
    private static final int FASTEST_MILLIS = 500;

    private final PrintStream out;

    SimulateGamingCommand(PrintStream out) {
        this.out = out;
    }

    void run(Arguments arguments) throws IOException {
        int pupils = arguments.integer("pupils", 2_000);
        int seed = arguments.integer("seed", 1);
        SimulationRanges ranges = SimulationRanges.standard().with(gaming(arguments));
        ModelFiles files = ShippedModel.or(arguments.text("model", ShippedModel.NAME));
        arguments.refuseOthers();
        Curriculum curriculum = Bank.builtIn().curriculum();
        try (var tracer = new OnnxTracer(files, new OnnxOptions(1, 256))) {
            var profiler = new Profiler(tracer, curriculum, files.card().interval());
            out.println("| family | evidence | gamers falsely believed | gamers rightly believed "
                    + "| honest falsely believed | honest items to mastery |");
            out.println("|---|---|---|---|---|---|");
            for (Family family : Family.values()) {
                var trial = new GamingTrial(new Simulator(curriculum, family, ranges), tracer, profiler, seed);
                Map<Believed, List<Belief>> beliefs = new EnumMap<>(Believed.class);
                for (Believed believed : Believed.values()) {
                    List<Belief> of = trial.beliefs(believed, pupils);
                    beliefs.put(believed, of);
                    print(family, believed, of);
                }
                compare(family, Believed.WORKED_FOR, Believed.ALL, beliefs);
                compare(family, Believed.FIRST_TRY_WORKED_FOR, Believed.FIRST_TRY, beliefs);
            }
        }
    }

    private static GamingRanges gaming(Arguments arguments) {
        double least = arguments.integer("least", 40) / 100.0;
        double most = arguments.integer("most", 90) / 100.0;
        double hints = arguments.integer("hints", 50) / 100.0;
        int slowest = arguments.integer("slowest", 6_000);
        return new GamingRanges(GAMERS, new Range(least, most), OTHERS, new Range(FASTEST_MILLIS, slowest), hints);
    }

    private void print(Family family, Believed believed, List<Belief> beliefs) {
        out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %s |%n",
                family,
                believed,
                mean(beliefs, Belief::gamer, b -> b.falsely() ? 1 : 0).text(3),
                mean(beliefs, Belief::gamer, b -> b.rightly() ? 1 : 0).text(3),
                mean(beliefs, b -> !b.gamer(), b -> b.falsely() ? 1 : 0).text(3),
                mean(beliefs, b -> !b.gamer(), Belief::items).text(2));
    }

    /** Prints what a way of believing makes of another, over the same pupils. */
    private void compare(Family family, Believed way, Believed other, Map<Believed, List<Belief>> beliefs) {
        List<Belief> over = beliefs.getOrDefault(way, List.of());
        List<Belief> under = beliefs.getOrDefault(other, List.of());
        out.printf(
                Locale.ROOT,
                "%s, %s over %s: gamers falsely believed x %s, honest items x %s%n",
                family,
                way,
                other,
                ratio(over, under, Belief::gamer, b -> b.falsely() ? 1 : 0).text(3),
                ratio(over, under, b -> !b.gamer(), Belief::items).text(3));
    }

    private static Estimate mean(List<Belief> beliefs, Predicate<Belief> whom, ToDoubleFunction<Belief> what) {
        return Estimate.of(beliefs.stream().filter(whom).mapToDouble(what));
    }

    private static Estimate ratio(
            List<Belief> over, List<Belief> under, Predicate<Belief> whom, ToDoubleFunction<Belief> what) {
        return Estimate.ratio(
                over.stream().filter(whom).mapToDouble(what).toArray(),
                under.stream().filter(whom).mapToDouble(what).toArray());
    }
}
