package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Locale;
import org.yincai.inference.card.ModelFiles;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Metrics;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.replay.Replay;
import org.yincai.training.replay.Tally;

/** Streams the test part of a data set through a running service and compares its predictions with the offline ones. */
final class ReplayCommand {
    private final PrintStream out;
    private final PrintStream log;

    ReplayCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    /** True when every answer was taken and predicted. */
    boolean run(Arguments arguments) throws IOException, InterruptedException {
        URI url = URI.create(arguments.text("url"));
        ModelFiles model = ModelFiles.load(arguments.path("model"));
        Split split = arguments.split();
        String token = arguments.optional("token");
        String run = arguments.text("run", "replay");
        arguments.refuseOthers();
        int total = split.test().answers();
        var bar = new Progress(log, System::nanoTime);
        long begun = System.nanoTime();
        Tally tally = new Replay(url, token, run, System::nanoTime, sent -> bar.line("replay", sent, total, ""))
                .run(split.test());
        double seconds = (System.nanoTime() - begun) / 1e9;
        Metrics online = Metrics.of(tally.scored());
        log.println();
        out.printf(Locale.ROOT, "%d answers in %.1f s: %.0f answers/s%n", total, seconds, total / seconds);
        out.printf(
                Locale.ROOT,
                "latency per request in ms: p50 %.0f  p95 %.0f  p99 %.0f%n",
                tally.millis(0.5),
                tally.millis(0.95),
                tally.millis(0.99));
        out.println("replies by status: " + tally.statuses());
        tally.errors().forEach(out::println);
        double offline = Scored.auc(TrainCommand.score(model, split.test()));
        out.printf(
                Locale.ROOT,
                "prequential AUC %.4f over %d answers (offline %.4f)%n",
                online.auc(),
                online.answers(),
                offline);
        return tally.errors().isEmpty();
    }
}
