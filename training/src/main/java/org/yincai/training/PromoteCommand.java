package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.yincai.inference.card.ModelFiles;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Contest;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.promote.Promotion;
import org.yincai.training.promote.Shelf;

/** Puts a retrained model in the live one's place when the test part of the data allows it. */
final class PromoteCommand {
    private final PrintStream out;
    private final PrintStream log;

    PromoteCommand(PrintStream out, PrintStream log) {
        this.out = out;
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        Path source = arguments.path("candidate");
        String liveAt = arguments.text("live");
        Path to = Path.of(liveAt.equals(ShippedModel.NAME) ? arguments.text("to") : arguments.text("to", liveAt));
        ModelFiles candidate = ModelFiles.load(source);
        ModelFiles live = live(liveAt);
        if (candidate.model().equals(live.model())) {
            throw new IllegalArgumentException(
                    candidate.model() + " is the live model already; give another --candidate");
        }
        AnswerLog test = arguments.split().test();
        arguments.refuseOthers();
        var promotion = new Promotion(
                candidate.model(),
                live.model(),
                Contest.of(score("candidate", candidate, test), score("live", live, test)));
        log.printf("%n%s", promotion.lines());
        out.println(promotion.json());
        promotion.refuseUnfit();
        new Shelf(to).place(candidate, source);
        log.printf("%s is in place; the service takes it when it is started again%n", candidate.model());
    }

    private static ModelFiles live(String place) {
        if (!place.equals(ShippedModel.NAME) && !Files.exists(Path.of(place))) {
            throw new IllegalArgumentException(
                    "--live " + place + " is not there; where the service still runs the model"
                            + " it came with, say --live shipped --to " + place);
        }
        return ShippedModel.or(place);
    }

    private List<Scored> score(String name, ModelFiles files, AnswerLog test) {
        int total = test.answers();
        var bar = new Progress(log, System::nanoTime);
        return TrainCommand.score(files, test, done -> bar.line(name, done, total, ""));
    }
}
