package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import org.yincai.training.data.Facts;
import org.yincai.training.data.format.Format;
import org.yincai.training.data.format.Source;
import tools.jackson.databind.json.JsonMapper;

/** {@code data validate}: what is in a data set, and whether training may use it as it is. */
final class DataCommand {
    private final PrintStream out;
    private final PrintStream log;

    DataCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    /**
     * Reports on a data set: a table on the log, JSON on the output.
     *
     * @throws org.yincai.training.data.MalformedLogException when it is malformed, or leaks and is not to be merged
     */
    void validate(Arguments arguments) throws IOException {
        Format format = arguments.format();
        var bar = new Progress(log, System::nanoTime);
        Source source = arguments.source(format, (file, done, total) -> bar.line(file, done, total, "bytes"));
        boolean merge = arguments.flag("merge", false);
        arguments.refuseOthers();
        Facts facts = format.read(source).facts();
        log.println();
        facts.byName().forEach((name, value) -> log.printf("%-22s %s%n", name, value));
        out.println(JsonMapper.shared().writeValueAsString(facts.byName()));
        facts.refuseLeaks(format.place(source), merge);
    }
}
