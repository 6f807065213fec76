package org.yincai.training;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.yincai.inference.card.ModelCard;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.training.export.ModelExport;
import org.yincai.training.export.WrittenModel;
import org.yincai.training.promote.Shelf;

/**
 * Writes a trained model again for states of another size or precision. Its graphs stay as they are, unless they are of an
 * earlier release: then they are written for this one. The figures of its training in the card are of the states it had then.
 */
final class ExportCommand {
    private final PrintStream log;

    ExportCommand(PrintStream log) {
        this.log = log;
    }

    void run(Arguments arguments) throws IOException {
        String place = arguments.text("model");
        Path to = arguments.path("out");
        ModelFiles model = ShippedModel.or(place);
        TrackLimits before = model.card().tracks();
        TrackLimits tracks = StateRoom.strict(
                arguments.integer("state-bytes", StateRoom.BYTES),
                before.skills(),
                model.card().width(),
                arguments.precision(before.precision()));
        arguments.refuseOthers();
        var training = new LinkedHashMap<>(model.card().training());
        training.put("exported", "export" + arguments.recipe());
        training.put("stateBytes", StateRoom.bytes(tracks, model.card().width()));
        ModelFiles exported = model.card().stepTellsMastery()
                ? model.keeping(tracks, training)
                : rewritten(model.card(), tracks, training).files(WrittenModel.read(model));
        new Shelf(to).place(exported, place.equals(ShippedModel.NAME) ? null : Path.of(place));
        log.printf(
                "%s, whose states keep %d items in %s precision (before: %d, %s), written to %s%n",
                exported.model(), tracks.items(), name(tracks), before.items(), name(before), to);
    }

    private static ModelExport rewritten(ModelCard card, TrackLimits tracks, Map<String, Object> training) {
        return new ModelExport(card.id(), card.created(), card.clock(), tracks, card.interval(), card.bkt(), training);
    }

    private static String name(TrackLimits tracks) {
        return tracks.precision().name().toLowerCase(Locale.ROOT);
    }
}
