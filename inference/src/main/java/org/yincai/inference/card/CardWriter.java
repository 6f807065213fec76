package org.yincai.inference.card;

import java.util.List;
import java.util.Locale;
import org.yincai.inference.trace.Precision;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a card as JSON: the same card gives the same text. */
final class CardWriter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CardWriter() {}

    static String json(ModelCard card) {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", ModelCard.FORMAT);
        root.put("id", card.id()).put("kind", card.kind());
        root.put("created", card.created().toString());
        root.put("clock", card.clock().name().toLowerCase(Locale.ROOT));
        root.put("width", card.width()).put("skillsPerItem", card.skillsPerItem());
        root.put("features", card.features());
        ObjectNode tracks = root.putObject("tracks");
        tracks.put("skills", card.tracks().skills()).put("items", card.tracks().items());
        if (card.tracks().precision() == Precision.HALF) {
            tracks.put("precision", "half");
        }
        ObjectNode files = root.putObject("files");
        graph(files.putObject("step"), card.step());
        graph(files.putObject("predict"), card.predict());
        GraphFile mastery = card.mastery();
        if (mastery != null) {
            graph(files.putObject("mastery"), mastery);
        }
        root.putPOJO("skills", card.skills().stream().map(SkillId::value).toList());
        root.putPOJO("items", card.items().stream().map(ItemId::value).toList());
        var interval = card.interval();
        ObjectNode width = root.putObject("interval");
        width.put("a", interval.a()).put("b", interval.b());
        width.put("c", interval.c()).put("d", interval.d()).put("e", interval.e());
        var bkt = card.bkt();
        ObjectNode parameters = root.putObject("bkt");
        parameters.put("prior", bkt.prior()).put("learn", bkt.learn());
        parameters.put("guess", bkt.guess()).put("slip", bkt.slip());
        root.putPOJO("training", card.training());
        return JSON.writeValueAsString(root) + "\n";
    }

    static void graph(ObjectNode node, GraphFile graph) {
        node.put("file", graph.file()).put("sha256", graph.sha256());
        ports(node, "inputs", graph.inputs());
        ports(node, "outputs", graph.outputs());
    }

    private static void ports(ObjectNode node, String name, List<Port> ports) {
        var array = node.putArray(name);
        for (Port port : ports) {
            var shape = array.addObject()
                    .put("name", port.name())
                    .put("type", port.type())
                    .putArray("shape");
            for (String size : port.shape()) {
                if (size.matches("\\d{1,9}")) {
                    shape.add(Integer.parseInt(size));
                } else {
                    shape.add(size);
                }
            }
        }
    }
}
