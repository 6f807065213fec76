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
import java.util.function.IntConsumer;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.card.ModelCard.Clocking;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.trace.Precision;
import org.yincai.training.bkt.BktFit;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Report;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.evaluate.ServiceScorer;
import org.yincai.training.export.ModelExport;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruScorer;
import org.yincai.training.fru.TrainOptions;
import org.yincai.training.report.LearningCurve;

/** Trains on a public data set, exports and scores the test part through the exported files. */
final class TrainCommand {
    private static final int SKILL_TRACKS = 256;
    /** Forgets no track and rounds none, as the training engine does. */
    private static final TrackLimits ROOMY = new TrackLimits(4096, 4096);

    private static final IntervalParameters WIDE = new IntervalParameters(4, 1, 0, 0, 0);

    private final PrintStream out;
    private final PrintStream log;

    TrainCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        Split split = arguments.split();
        Path directory = arguments.path("out");
        int seed = arguments.integer("seed", 1);
        String id = arguments.text("id", "fru-" + arguments.text("format") + "-" + seed);
        School school = school(arguments, seed);
        Precision precision = arguments.precision(Precision.SINGLE);
        arguments.refuseOthers();

        Clocking gaps = split.train().timed() ? Clocking.TIME : Clocking.EVENTS;
        Clock clock = Clock.systemUTC();
        Instant begun = clock.instant();
        log.printf(
                "%d training learners, %d answers%n",
                split.train().learners().size(), split.train().answers());
        BktParameters bkt = BktFit.fit(split.train());
        FruModel model = school.train(split);
        long seconds = Duration.between(begun, clock.instant()).toSeconds();
        var roomy = new ModelExport(id, begun, gaps, ROOMY, WIDE, bkt, Map.of());
        TrackLimits tracks = StateRoom.tracks(StateRoom.BYTES, SKILL_TRACKS, model.width(), precision);
        var kept = new ModelExport(id, begun, gaps, tracks, WIDE, bkt, Map.of());
        Report report = Report.of(score(kept.files(model), split.test()), split.train());
        double farthest = farthest(roomy, model, split.test());
        Map<String, Object> training = training(arguments, school.protocol(), seed, seconds, report, farthest);
        training.put("stateBytes", StateRoom.bytes(tracks, model.width()));
        training.putAll(school.figures(split));
        training.put(
                "curve", school.curve().stream().map(LearningCurve.Point::asMap).toList());
        kept.telling(training).files(model).write(directory);
        ModelExport.curriculum(directory, id, split.train());
        log.printf("trained in %d s, written to %s%n", seconds, directory);
        log.print(report.lines());
        out.println(report.json());
    }

    /** How far the exported files are from the training engine, which forgets and rounds nothing. */
    private double farthest(ModelExport roomy, FruModel model, AnswerLog test) {
        double farthest = Scored.farthest(score(roomy.files(model), test), FruScorer.score(model, test));
        log.printf("farthest from the training engine: %.1e%n", farthest);
        return farthest;
    }

    private School school(Arguments arguments, int seed) {
        TrainOptions standard = TrainOptions.standard(arguments.integer("width", 64), seed);
        TrainOptions options = standard.withEpochs(arguments.integer("epochs", standard.epochs()))
                .withMinItemAnswers(arguments.integer("item-answers", standard.minItemAnswers()))
                .withLearningRate(arguments.number("rate", standard.learningRate()))
                .withDropout(arguments.number("dropout", standard.dropout()))
                .withItemMask(arguments.number("item-mask", standard.itemMask()))
                .withItemRate(arguments.number("item-rate", standard.itemRate()))
                .withGaps(arguments.flag("gaps", false));
        int members = arguments.integer("members", 1);
        return new School(options, members, arguments.flag("distil", false), arguments.flag("refit", false), log);
    }

    private static Map<String, Object> training(
            Arguments arguments, String protocol, int seed, long seconds, Report report, double farthest) {
        Map<String, Object> training = new LinkedHashMap<>();
        training.put("data", arguments.text("format"));
        training.put("licence", "restricted: the data's terms govern this model; do not pass it on");
        training.put("protocol", protocol);
        training.put("seed", seed);
        training.put("command", "train" + arguments.recipe());
        training.put("commit", Commit.of(Path.of(".")));
        training.put("trainingSeconds", seconds);
        training.put("metrics", report.figures());
        training.put("farthestFromEngine", farthest);
        return training;
    }

    /** Scores a log as the service would. */
    static List<Scored> score(ModelFiles files, AnswerLog log) {
        return score(files, log, done -> {});
    }

    /** Likewise, telling how many answers are done. */
    static List<Scored> score(ModelFiles files, AnswerLog log, IntConsumer watch) {
        try (var tracer = new OnnxTracer(files, new OnnxOptions(1, 256))) {
            return ServiceScorer.score(tracer, log, watch);
        }
    }
}
