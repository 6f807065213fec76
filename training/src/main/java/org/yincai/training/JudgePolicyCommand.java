package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.yincai.training.offpolicy.Decided;
import org.yincai.training.offpolicy.OffPolicy;
import org.yincai.training.trial.DecisionTrial;
import org.yincai.training.trial.School;
import org.yincai.tutoring.content.Bank;

/** Judges a policy by the decisions of another: of a log, or of simulated learners, where the truth stands beside it. */
final class JudgePolicyCommand {
    private static final String HEADER = "propensity,target,reward,predicted,expected";
    private static final double TEMPERATURE = 0.2;

    private final PrintStream out;

    JudgePolicyCommand(PrintStream out) {
        this.out = out;
    }

    void run(Arguments arguments) throws IOException {
        @Nullable String decisions = arguments.optional("decisions");
        if (decisions != null) {
            arguments.refuseOthers();
            print("log", OffPolicy.of(read(Path.of(decisions))));
            return;
        }
        int learners = arguments.integer("learners", 4_000);
        int seed = arguments.integer("seed", 1);
        ModelFiles files = ShippedModel.or(arguments.text("model", ShippedModel.NAME));
        arguments.refuseOthers();
        Curriculum curriculum = Bank.builtIn().curriculum();
        try (var tracer = new OnnxTracer(files, new OnnxOptions(1, 256))) {
            var profiler = new Profiler(tracer, curriculum, files.card().interval());
            var simulator = new Simulator(curriculum, Family.IRT_GROWTH, SimulationRanges.standard());
            var trial = new DecisionTrial(new School("irt-growth", simulator, seed), tracer, profiler, TEMPERATURE);
            Way logging = new ExpectedGain("practice-2", GainWeights.tuned());
            for (Way target : List.of(logging, PlainWay.WEAKEST_SKILL, PlainWay.RANDOM)) {
                print(target.id(), OffPolicy.of(trial.log(logging, target, learners)));
                out.println("    truth " + trial.truth(target, learners).text(4));
            }
        }
    }

    private void print(String name, OffPolicy judged) {
        out.printf(
                Locale.ROOT,
                "%s: logged %s, IPS %s, SNIPS %s, DR %s, effective decisions %.0f%n",
                name,
                judged.logged().text(4),
                judged.ips().text(4),
                judged.snips().text(4),
                judged.doublyRobust().text(4),
                judged.effective());
    }

    private static List<Decided> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException(file.getFileName() + " must begin with the header " + HEADER);
        }
        var log = new ArrayList<Decided>();
        for (int i = 1; i < lines.size(); i++) {
            double[] row = numbers(lines.get(i), i + 1);
            log.add(new Decided(row[0], row[1], row[2], row[3], row[4]));
        }
        return log;
    }

    private static double[] numbers(String line, int number) {
        String[] fields = line.split(",", -1);
        double[] row = new double[fields.length];
        try {
            for (int i = 0; i < row.length; i++) {
                row[i] = Double.parseDouble(fields[i]);
            }
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException("line " + number + " must hold numbers: " + line, malformed);
        }
        if (row.length != 5) {
            throw new IllegalArgumentException("line " + number + " must hold five numbers: " + line);
        }
        return row;
    }
}
