package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.yincai.inference.card.ModelFiles;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Report;

/** Scores the test part of a data set through an exported model. */
final class EvaluateCommand {
    private final PrintStream out;
    private final PrintStream log;

    EvaluateCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        Path model = arguments.path("model");
        Split split = arguments.split();
        arguments.refuseOthers();
        Report report = Report.of(TrainCommand.score(ModelFiles.load(model), split.test()), split.train());
        log.print(report.lines());
        out.println(report.json());
    }
}
