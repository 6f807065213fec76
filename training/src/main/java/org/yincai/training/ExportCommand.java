package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.yincai.inference.card.ModelCard;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.inference.trace.Precision;

/** Writes a trained model again for states of another size or precision; its graphs stay as they are. */
final class ExportCommand {
    private static final String CURRICULUM = "curriculum.json";

    private final PrintStream log;

    ExportCommand(PrintStream log) {
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        String place = arguments.text("model");
        Path to = arguments.path("out");
        ModelFiles model = ShippedModel.or(place);
        ModelCard card = model.card();
        boolean half = arguments.flag("half-state", card.tracks().precision() == Precision.HALF);
        int bytes = arguments.integer("state-bytes", StateRoom.BYTES);
        arguments.refuseOthers();
        Precision precision = half ? Precision.HALF : Precision.SINGLE;
        int items = StateRoom.items(bytes, card.width(), precision);
        if (items < StateRoom.LEAST_ITEMS) {
            throw new IllegalArgumentException(
                    "--state-bytes " + bytes + " has no room for the tracks of 50 skills and " + StateRoom.LEAST_ITEMS
                            + " items; the standard is " + StateRoom.BYTES);
        }
        ModelFiles exported = model.keeping(new TrackLimits(card.tracks().skills(), items, precision));
        exported.write(to);
        Path curriculum = Path.of(place).resolve(CURRICULUM);
        if (Files.exists(curriculum) && !Files.exists(to.resolve(CURRICULUM))) {
            Files.copy(curriculum, to.resolve(CURRICULUM));
        }
        log.printf(
                Locale.ROOT,
                "%s, whose states keep %d items (before: %d) in %s precision, written to %s%n",
                exported.model(),
                items,
                card.tracks().items(),
                half ? "half" : "single",
                to);
    }
}
