package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.card.ModelFiles;
import org.yincai.training.baseline.Baseline;
import org.yincai.training.baseline.BktBySkill;
import org.yincai.training.baseline.CountRegression;
import org.yincai.training.baseline.Irt;
import org.yincai.training.baseline.ItemMean;
import org.yincai.training.data.Split;
import org.yincai.training.dkt.DktTrainer;
import org.yincai.training.evaluate.Report;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.report.Evaluated;
import org.yincai.training.report.LearningCurve;
import org.yincai.training.report.Written;

/** Trains the baselines on the train part of a data set and puts them beside an exported model on its test part. */
final class CompareCommand {
    private static final Map<String, Baseline.Trainer> TRAINERS = new LinkedHashMap<>();

    static {
        TRAINERS.put("item-mean", ItemMean::train);
        TRAINERS.put("irt", Irt::train);
        TRAINERS.put("bkt", BktBySkill::train);
        TRAINERS.put("pfa", CountRegression::pfa);
        TRAINERS.put("best-lr", CountRegression::best);
        TRAINERS.put("dkt", DktTrainer::train);
    }

    private final PrintStream out;
    private final PrintStream log;

    CompareCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        String chosen = arguments.text("models", "all");
        List<String> names = chosen.equals("all") ? List.copyOf(TRAINERS.keySet()) : List.of(chosen.split(","));
        names.forEach(CompareCommand::trainer);
        int seed = arguments.integer("seed", 1);
        @Nullable String model = arguments.optional("model");
        @Nullable String report = arguments.optional("report");
        Split split = arguments.split();
        arguments.refuseOthers();
        var models = new ArrayList<Evaluated>();
        for (String name : names) {
            models.add(baseline(name, seed, split));
        }
        if (model != null) {
            models.add(exported(ModelFiles.load(java.nio.file.Path.of(model)), split));
        }
        var written = new Written("compare" + arguments.recipe(), models);
        if (report != null) {
            written.into(java.nio.file.Path.of(report));
        }
        log.print(written.table());
        out.println(written.json());
    }

    private static Baseline.Trainer trainer(String name) {
        Baseline.Trainer trainer = TRAINERS.get(name);
        if (trainer == null) {
            throw new IllegalArgumentException(
                    "--models must be all or some of " + TRAINERS.keySet() + " but has " + name);
        }
        return trainer;
    }

    private Evaluated baseline(String name, int seed, Split split) {
        log.println(name);
        long begun = System.nanoTime();
        var curve = new LearningCurve(new TrainingProgress(log, System::nanoTime, 1));
        Baseline baseline = trainer(name).train(split.train(), seed, curve);
        double seconds = (System.nanoTime() - begun) / 1e9;
        log.printf("%nanswers/s %.0f%n", split.train().answers() / seconds);
        return evaluated(name, () -> baseline.score(split.test()), split, seconds, curve.points());
    }

    /** Scores an exported model as the service would. */
    Evaluated exported(ModelFiles files, Split split) {
        int total = split.test().answers();
        var bar = new Progress(log, System::nanoTime);
        String id = files.card().id();
        return evaluated(
                id,
                () -> TrainCommand.score(files, split.test(), done -> bar.line(id, done, total, "")),
                split,
                Double.NaN,
                LearningCurve.ofCard(files.card().training()));
    }

    private static Evaluated evaluated(
            String name, Supplier<List<Scored>> scores, Split split, double seconds, List<LearningCurve.Point> curve) {
        long begun = System.nanoTime();
        List<Scored> scored = scores.get();
        double scoring = (System.nanoTime() - begun) / 1e9;
        return new Evaluated(name, Report.of(scored, split.train()), seconds, scoring, curve);
    }
}
