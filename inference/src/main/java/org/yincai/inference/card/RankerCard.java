package org.yincai.inference.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a ranker says about itself; the {@code card.json} beside {@code ranker.onnx}.
 *
 * @param id name and version, such as {@code ranker-default-4}
 * @param features names of a candidate's features, in the order of a row
 * @param training free form: simulators, protocol, seed, command, metrics
 */
public record RankerCard(
        String id, Instant created, List<String> features, GraphFile ranker, Map<String, Object> training) {
    /** Version of the card's own form. */
    static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** Refuses a card that contradicts itself or this release, naming every fault. */
    public RankerCard {
        features = List.copyOf(features);
        training = Map.copyOf(training);
        var faults = new ArrayList<String>();
        if (!id.matches("[A-Za-z0-9._-]{1,48}")) {
            faults.add("id must be 1 to 48 of letters, digits, '.', '_' and '-' but is " + id);
        }
        if (features.isEmpty() || features.stream().distinct().count() != features.size()) {
            faults.add("features must be one or more and distinct but are " + features);
        }
        faults.addAll(Contract.differences(
                "ranker inputs", "the contract", inputs(features.size()), "the card", ranker.inputs()));
        faults.addAll(Contract.differences("ranker outputs", "the contract", outputs(), "the card", ranker.outputs()));
        if (!faults.isEmpty()) {
            throw new ModelFault(id, faults);
        }
    }

    /** What a ranker takes: a row of features for each of n candidates. */
    public static List<Port> inputs(int features) {
        return List.of(new Port("features", "float", List.of("n", Integer.toString(features))));
    }

    /** What a ranker gives: a score for each candidate. */
    public static List<Port> outputs() {
        return List.of(new Port("score", "float", List.of("n")));
    }

    /**
     * Reads a card.
     *
     * @param where what the model is called when the card itself does not say
     * @throws ModelFault with every fault
     */
    static RankerCard read(byte[] json, String where) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException broken) {
            throw new ModelFault(where, List.of("card.json is not JSON: " + broken.getOriginalMessage()));
        }
        var faults = new ArrayList<String>();
        var card = new CardFields(root, "", faults);
        int format = card.integer("format");
        if (format != FORMAT) {
            faults.add("format must be " + FORMAT + " but is " + format);
        }
        String id = card.text("id");
        Instant created = card.make(() -> Instant.parse(card.text("created")));
        List<String> features = card.list("features", CardFields::text);
        GraphFile ranker = CardReader.graph(card.object("ranker"));
        if (!faults.isEmpty() || created == null || ranker == null) {
            throw new ModelFault(id.isEmpty() ? where : id, faults);
        }
        JsonNode training = root.path("training");
        return new RankerCard(
                id,
                created,
                features,
                ranker,
                training.isObject() ? JSON.convertValue(training, new TypeReference<>() {}) : Map.of());
    }

    /** The card as JSON: the same card gives the same text. */
    String json() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT).put("id", id).put("created", created.toString());
        root.putPOJO("features", features);
        CardWriter.graph(root.putObject("ranker"), ranker);
        root.putPOJO("training", new LinkedHashMap<>(training));
        return JSON.writeValueAsString(root) + "\n";
    }
}
