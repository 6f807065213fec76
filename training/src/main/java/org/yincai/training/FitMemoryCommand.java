package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.DataSet;
import org.yincai.training.data.ReadingWatch;
import org.yincai.training.data.ReviewLog;
import org.yincai.training.data.format.Format;
import org.yincai.training.data.format.ReviewReader;
import org.yincai.training.memory.FittedMemory;
import tools.jackson.databind.json.JsonMapper;

/** {@code fit-memory}: the weights of FSRS-6 for a population, beside the default ones on reviews that were set aside. */
final class FitMemoryCommand {
    private static final int ROUNDS = 60;

    private final PrintStream out;
    private final PrintStream log;

    FitMemoryCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        @Nullable String reviews = arguments.optional("reviews");
        int seed = arguments.integer("split-seed", 1);
        int rounds = arguments.integer("rounds", ROUNDS);
        ReviewLog all = reviews == null ? answers(arguments) : ReviewReader.read(Path.of(reviews));
        arguments.refuseOthers();
        FittedMemory fitted =
                FittedMemory.of(all, seed, rounds, (round, value) -> log.printf("round %d loss %.5f%n", round, value));
        fitted.figures().forEach((name, figures) -> log.printf("%-28s %s%n", name, figures));
        out.println(JsonMapper.shared().writeValueAsString(fitted));
    }

    private static ReviewLog answers(Arguments arguments) throws IOException {
        Format format = arguments.format();
        DataSet set = format.read(arguments.source(format, ReadingWatch.SILENT));
        AnswerLog first = set.parts().getFirst();
        return ReviewLog.of(first.with(
                set.parts().stream().flatMap(part -> part.learners().stream()).toList()));
    }
}
