package org.yincai.training.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.inference.card.Contract;
import org.yincai.inference.card.GraphFile;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.card.ModelCard;
import org.yincai.inference.card.ModelCard.Clocking;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.Port;
import org.yincai.inference.card.TrackLimits;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fru.FruModel;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the files that the service loads.
 *
 * @param training free form: data, licence, protocol, seed, command, commit, metrics
 */
public record ModelExport(
        String id,
        Instant created,
        Clocking clock,
        TrackLimits tracks,
        IntervalParameters interval,
        BktParameters bkt,
        Map<String, Object> training) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Likewise, with other words on the training. */
    public ModelExport telling(Map<String, Object> words) {
        return new ModelExport(id, created, clock, tracks, interval, bkt, words);
    }

    /** Graphs and card of a model. */
    public ModelFiles files(FruModel model) {
        boolean timed = clock == Clocking.TIME;
        byte[] step = FruGraph.step(model, timed);
        byte[] predict = FruGraph.predict(model, timed);
        byte[] mastery = MasteryGraph.of(model, timed);
        int width = model.width();
        var card = new ModelCard(
                id,
                "fru",
                created,
                clock,
                width,
                model.vocabulary().skillsPerItem(),
                ModelCard.FEATURES,
                tracks,
                file("step", step, Contract.stepInputs("k", width), Contract.stepOutputs("k", width)),
                file("predict", predict, Contract.predictInputs("k", width), Contract.predictOutputs()),
                file("mastery", mastery, Contract.masteryInputs(width), Contract.masteryOutputs()),
                model.vocabulary().skills(),
                model.vocabulary().items(),
                interval,
                bkt,
                training);
        return new ModelFiles(card, step, predict, mastery);
    }

    private static GraphFile file(String name, byte[] graph, List<Port> inputs, List<Port> outputs) {
        return new GraphFile(name + ".onnx", ModelFiles.sha256(graph), inputs, outputs);
    }

    /** Writes {@code curriculum.json}: the skills and items of a log, so that a service can be started on foreign data. */
    public static void curriculum(Path directory, String id, AnswerLog log) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("id", id);
        root.putPOJO("skills", log.skills().stream().map(SkillId::value).toList());
        var items = root.putArray("items");
        for (Map.Entry<ItemId, java.util.List<SkillId>> entry : log.items().entrySet()) {
            items.addObject()
                    .put("id", entry.getKey().value())
                    .putPOJO(
                            "skills",
                            entry.getValue().stream().map(SkillId::value).toList());
        }
        Files.createDirectories(directory);
        Files.write(directory.resolve("curriculum.json"), JSON.writeValueAsBytes(root));
    }
}
