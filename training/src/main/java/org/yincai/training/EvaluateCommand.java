package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.card.ModelFiles;
import org.yincai.training.data.Split;
import org.yincai.training.report.Evaluated;
import org.yincai.training.report.Written;

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
        @Nullable String report = arguments.optional("report");
        Split split = arguments.split();
        arguments.refuseOthers();
        Evaluated evaluated = new CompareCommand(out, log).exported(ModelFiles.load(model), split);
        if (report != null) {
            new Written("evaluate" + arguments.recipe(), List.of(evaluated)).into(Path.of(report));
        }
        log.printf("%n%s", evaluated.report().lines());
        out.println(evaluated.report().json());
    }
}
