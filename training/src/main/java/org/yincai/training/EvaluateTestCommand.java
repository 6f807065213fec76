package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yincai.recommender.assess.StopRules;
import org.yincai.training.assess.TestOfLog;
import org.yincai.training.assess.TestOfMatrix;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.ReadingWatch;
import org.yincai.training.data.Split;
import org.yincai.training.data.format.Format;
import tools.jackson.databind.json.JsonMapper;

/** {@code evaluate-test}: how well adaptive tests measure, on a log of practice or on a complete matrix. */
final class EvaluateTestCommand {
    private static final double STILL = .05;

    private final PrintStream out;
    private final PrintStream log;

    EvaluateTestCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        int seed = arguments.integer("seed", 1);
        if (arguments.format() == Format.CDM) {
            matrix(arguments, seed);
        } else {
            log(arguments, seed);
        }
    }

    private void log(Arguments arguments, int seed) throws IOException {
        int draws = arguments.integer("draws", 10);
        boolean validation = arguments.flag("validation", false);
        Split split = arguments.split();
        arguments.refuseOthers();
        Map<String, Map<String, Double>> figures = TestOfLog.run(split, validation, draws, seed);
        figures.forEach(this::print);
        out.println(JsonMapper.shared().writeValueAsString(figures));
    }

    private void matrix(Arguments arguments, int seed) throws IOException {
        boolean guessing = arguments.flag("guessing", false);
        int most = arguments.integer("most", 12);
        double error = arguments.integer("error-percent", 40) / 100.0;
        AnswerLog answers = arguments
                .format()
                .read(arguments.source(Format.CDM, ReadingWatch.SILENT))
                .parts()
                .getFirst();
        arguments.refuseOthers();
        var rules = new StopRules(Math.min(4, most), most, error, STILL, 3, Duration.ofDays(1));
        var rows = TestOfMatrix.run(answers, guessing, rules, seed);
        rows.forEach((plan, deciles) -> deciles.forEach((decile, figures) -> print(plan + " " + decile, figures)));
        out.println(JsonMapper.shared().writeValueAsString(new LinkedHashMap<>(rows)));
    }

    private void print(String name, Map<String, Double> figures) {
        log.println(name + " | "
                + figures.entrySet().stream()
                        .map(e -> "%s %.4f".formatted(e.getKey(), e.getValue()))
                        .collect(Collectors.joining(" | ")));
    }
}
