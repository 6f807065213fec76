package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.IntStream;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.simulation.Family;
import org.yincai.recommender.simulation.SimulationRanges;
import org.yincai.recommender.simulation.Simulator;
import org.yincai.training.evaluate.Estimate;
import org.yincai.training.trial.CauseTrial;
import org.yincai.tutoring.content.Bank;

/** Says how often a planted gap is found below a weak skill. */
final class RootCausesCommand {
    private final PrintStream out;

    RootCausesCommand(PrintStream out) {
        this.out = out;
    }

    void run(Arguments arguments) throws IOException {
        int pupils = arguments.integer("pupils", 1_000);
        int seed = arguments.integer("seed", 1);
        int items = arguments.integer("items", 30);
        int levels = arguments.integer("levels", 2);
        ModelFiles files = ShippedModel.or(arguments.text("model", ShippedModel.NAME));
        arguments.refuseOthers();
        Curriculum curriculum = Bank.builtIn().curriculum();
        try (var tracer = new OnnxTracer(files, new OnnxOptions(1, 256))) {
            var profiler = new Profiler(tracer, curriculum, files.card().interval());
            for (Family family : Family.values()) {
                var simulator = new Simulator(curriculum, family, SimulationRanges.standard());
                int[] places = new CauseTrial(simulator, tracer, profiler, seed, items, levels).places(0, pupils);
                out.printf(
                        Locale.ROOT,
                        "%s: first %s, among the first three %s of %d pupils%n",
                        family,
                        share(places, 1).text(3),
                        share(places, 3).text(3),
                        pupils);
            }
        }
    }

    private static Estimate share(int[] places, int within) {
        return Estimate.of(IntStream.of(places).mapToDouble(p -> p <= within ? 1 : 0));
    }
}
