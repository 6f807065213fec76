package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.card.ModelCard.Clocking;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.models.content.Curriculum;
import org.yincai.training.bkt.BktFit;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Report;
import org.yincai.training.evaluate.ServiceScorer;
import org.yincai.training.export.ModelExport;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruTrainer;
import org.yincai.training.fru.TrainOptions;
import org.yincai.training.simulated.Coverage;
import org.yincai.training.simulated.IntervalFit;
import org.yincai.training.simulated.Readout;
import org.yincai.training.simulated.SimulatedLearners;
import org.yincai.tutoring.content.Bank;

/** Trains the shipped model on simulated learners of the built-in curriculum and fits its intervals to their truth. */
final class TrainDefaultCommand {
    private static final String ID = "fru-default-3";
    private static final TrackLimits TRACKS = new TrackLimits(128, 48);
    private static final IntervalParameters UNFITTED = new IntervalParameters(4, 1, 0, 0, 0);
    private static final int SKILLS_PER_ITEM = 3;

    private final PrintStream out;
    private final PrintStream log;
    private final Clock clock = Clock.systemUTC();

    TrainDefaultCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        Path directory = arguments.path("out");
        int seed = arguments.integer("seed", 1);
        int learners = arguments.integer("learners", 6_000);
        TrainOptions options = TrainOptions.standard(arguments.integer("width", 32), seed);
        options = options.withEpochs(arguments.integer("epochs", 12));
        arguments.refuseOthers();
        Curriculum curriculum = Bank.builtIn().curriculum();
        AnswerLog train = new SimulatedLearners(curriculum, learners, seed).log();
        log.printf("%d simulated learners, %d answers%n", learners, train.answers());
        Instant begun = clock.instant();
        var progress = new TrainingProgress(log, System::nanoTime, 1);
        FruModel model = new FruTrainer(options, progress).train(train, SKILLS_PER_ITEM);
        BktParameters bkt = BktFit.fit(train);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("data", learners + " simulated learners of the built-in curriculum, two families, no real pupil");
        card.put("licence", "Apache-2.0");
        card.put("protocol", "learner-disjoint; intervals fitted on one held-out cohort and checked on another");
        card.put("seed", seed);
        card.put("command", "train-default" + arguments.recipe());
        card.put("commit", Commit.of(Path.of(".")));
        card.put("stateBytes", StateRoom.bytes(TRACKS, model.width()));
        card.put("trainingSeconds", Duration.between(begun, clock.instant()).toSeconds());
        IntervalParameters interval = fit(
                model,
                bkt,
                begun,
                new SimulatedLearners(curriculum, learners / 2, seed + 1_000),
                SimulatedLearners.newcomers(curriculum, learners / 2, seed + 3_000));
        var fresh = new SimulatedLearners(curriculum, learners / 4, seed + 2_000);
        var newcomers = SimulatedLearners.newcomers(curriculum, learners / 2, seed + 4_000);
        card.put("metrics", check(model, bkt, begun, interval, fresh, newcomers, train));
        export(model, bkt, begun, interval, card).write(directory);
        out.println(card);
    }

    private static IntervalParameters fit(
            FruModel model, BktParameters bkt, Instant begun, SimulatedLearners... aside) {
        try (var tracer = open(export(model, bkt, begun, UNFITTED, Map.of()))) {
            return IntervalFit.fit(Stream.of(aside)
                    .flatMap(learners -> Readout.of(tracer, learners, 1).stream())
                    .toList());
        }
    }

    private Map<String, Object> check(
            FruModel model,
            BktParameters bkt,
            Instant begun,
            IntervalParameters interval,
            SimulatedLearners fresh,
            SimulatedLearners newcomers,
            AnswerLog train) {
        try (var tracer = open(export(model, bkt, begun, interval, Map.of()))) {
            Report report = Report.of(ServiceScorer.score(tracer, fresh.log()), train);
            List<Readout> readouts = Readout.of(tracer, fresh, 2);
            Map<String, Object> metrics = new LinkedHashMap<>();
            metrics.put("auc", report.all().auc());
            metrics.put("logLoss", report.all().logLoss());
            metrics.put("ece", report.all().ece());
            metrics.put("masteryRmse", rmse(readouts));
            metrics.put("coverage80", Coverage.of(readouts, interval).share());
            metrics.put("coverage80ByFamily", byFamily(readouts, interval));
            List<Readout> early = Readout.of(tracer, newcomers, 2);
            metrics.put("coverage80OfNewcomers", Coverage.of(early, interval).share());
            metrics.put("coverage80OfNewcomersByFamily", byFamily(early, interval));
            log.print(report.lines());
            log.printf("interval %s: %s%n", interval, metrics);
            return metrics;
        }
    }

    /** Coverage by family, newcomers apart, then by the number of answers of the skill. */
    private static Map<String, Map<String, Double>> byFamily(List<Readout> readouts, IntervalParameters interval) {
        var families = new LinkedHashMap<String, Map<String, Double>>();
        Coverage.groups(readouts, interval)
                .forEach((group, coverage) -> families.computeIfAbsent(
                                group.family() + (group.newcomer() ? ", newcomers" : ""), name -> new LinkedHashMap<>())
                        .put(group.answers(), coverage.share()));
        return families;
    }

    private static double rmse(List<Readout> readouts) {
        double squares = readouts.stream()
                .mapToDouble(r -> (r.mean() - r.truth()) * (r.mean() - r.truth()))
                .sum();
        return Math.sqrt(squares / readouts.size());
    }

    private static OnnxTracer open(ModelFiles files) {
        return new OnnxTracer(files, new OnnxOptions(1, 256));
    }

    private static ModelFiles export(
            FruModel model, BktParameters bkt, Instant begun, IntervalParameters interval, Map<String, Object> card) {
        return new ModelExport(ID, begun, Clocking.TIME, TRACKS, interval, bkt, card).files(model);
    }
}
