package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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
    private static final GamingRanges GAMERS =
            new GamingRanges(0.2, new Range(0.4, 0.9), new Range(0, 0.02), new Range(500, 6_000), 0.5);

    private final PrintStream out;

    SimulateGamingCommand(PrintStream out) {
        this.out = out;
    }

    void run(Arguments arguments) throws IOException {
        int pupils = arguments.integer("pupils", 2_000);
        int seed = arguments.integer("seed", 1);
        ModelFiles files = ShippedModel.or(arguments.text("model", ShippedModel.NAME));
        arguments.refuseOthers();
        Curriculum curriculum = Bank.builtIn().curriculum();
        try (var tracer = new OnnxTracer(files, new OnnxOptions(1, 256))) {
            var profiler = new Profiler(tracer, curriculum, files.card().interval());
            out.println(
                    "| family | evidence | gamers falsely believed | honest falsely believed | honest items to mastery |");
            out.println("|---|---|---|---|---|");
            for (Family family : Family.values()) {
                var simulator = new Simulator(
                        curriculum, family, SimulationRanges.standard().with(GAMERS));
                var trial = new GamingTrial(simulator, tracer, profiler, seed);
                for (Believed believed : Believed.values()) {
                    print(family, believed, trial.beliefs(believed, pupils));
                }
            }
        }
    }

    private void print(Family family, Believed believed, List<Belief> beliefs) {
        List<Belief> honest = beliefs.stream().filter(b -> !b.gamer()).toList();
        out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |%n",
                family,
                believed,
                falsely(beliefs, Belief::gamer).text(3),
                falsely(beliefs, b -> !b.gamer()).text(3),
                Estimate.of(honest.stream().mapToDouble(Belief::items)).text(2));
    }

    private static Estimate falsely(List<Belief> beliefs, Predicate<Belief> whom) {
        return Estimate.of(beliefs.stream().filter(whom).mapToDouble(b -> b.falsely() ? 1 : 0));
    }
}
