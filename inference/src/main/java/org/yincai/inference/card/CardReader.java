package org.yincai.inference.card;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.inference.trace.Precision;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a card from JSON; a card with faults is refused with all of them. */
final class CardReader {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MASTERY = "mastery";

    private final List<String> faults = new ArrayList<>();
    private final CardFields card;
    private final JsonNode root;

    private CardReader(JsonNode root) {
        this.root = root;
        this.card = new CardFields(root, "", faults);
    }

    /**
     * Reads a card.
     *
     * @param where what the model is called when the card itself does not say
     * @throws ModelFault with every fault
     */
    static ModelCard read(byte[] json, String where) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JacksonException broken) {
            throw new ModelFault(where, List.of("card.json is not JSON: " + broken.getOriginalMessage()));
        }
        return new CardReader(root).card(where);
    }

    private ModelCard card(String where) {
        checkFormat();
        String id = card.text("id");
        String kind = card.text("kind");
        Instant created = card.make(() -> Instant.parse(card.text("created")));
        ModelCard.Clocking clock = clock(card.text("clock"));
        int width = card.integer("width");
        int skillsPerItem = card.integer("skillsPerItem");
        String features = card.text("features");
        TrackLimits tracks = tracks(card.object("tracks"));
        Graphs graphs = graphs(card.object("files"));
        List<SkillId> skills = card.list("skills", f -> f.make(() -> new SkillId(f.text())));
        List<ItemId> items = card.list("items", f -> f.make(() -> new ItemId(f.text())));
        IntervalParameters interval = interval(card.object("interval"));
        BktParameters bkt = bkt(card.object("bkt"));
        refuseFaults(id.isEmpty() ? where : id);
        return new ModelCard(
                id,
                kind,
                whole(created),
                whole(clock),
                width,
                skillsPerItem,
                features,
                whole(tracks),
                whole(graphs.step),
                whole(graphs.predict),
                graphs.mastery,
                skills,
                items,
                whole(interval),
                whole(bkt),
                training());
    }

    private record Graphs(
            @Nullable GraphFile step,
            @Nullable GraphFile predict,
            @Nullable GraphFile mastery) {}

    private Graphs graphs(CardFields files) {
        return new Graphs(
                graph(files.object("step")),
                graph(files.object("predict")),
                files.has(MASTERY) ? graph(files.object(MASTERY)) : null);
    }

    private @Nullable TrackLimits tracks(CardFields limits) {
        Precision precision = limits.has("precision") ? precision(limits.text("precision")) : Precision.SINGLE;
        TrackLimits kept = limits.make(() -> new TrackLimits(limits.integer("skills"), limits.integer("items")));
        return kept == null || precision == null ? null : new TrackLimits(kept.skills(), kept.items(), precision);
    }

    private @Nullable Precision precision(String text) {
        return switch (text) {
            case "single" -> Precision.SINGLE;
            case "half" -> Precision.HALF;
            default -> {
                faults.add("tracks.precision must be single or half but is " + text);
                yield null;
            }
        };
    }

    private void checkFormat() {
        int format = card.integer("format");
        if (format != ModelCard.FORMAT) {
            faults.add("format must be " + ModelCard.FORMAT + " but is " + format);
        }
    }

    private void refuseFaults(String model) {
        if (!faults.isEmpty()) {
            throw new ModelFault(model, faults);
        }
    }

    private static <T> T whole(@Nullable T read) {
        return Objects.requireNonNull(read);
    }

    private ModelCard.@Nullable Clocking clock(String text) {
        return switch (text) {
            case "events" -> ModelCard.Clocking.EVENTS;
            case "time" -> ModelCard.Clocking.TIME;
            default -> {
                faults.add("clock must be events or time but is " + text.toLowerCase(Locale.ROOT));
                yield null;
            }
        };
    }

    static @Nullable GraphFile graph(CardFields fields) {
        String file = fields.text("file");
        String sha256 = fields.text("sha256");
        List<Port> inputs = fields.list("inputs", CardReader::port);
        List<Port> outputs = fields.list("outputs", CardReader::port);
        return fields.make(() -> new GraphFile(file, sha256, inputs, outputs));
    }

    private static @Nullable Port port(CardFields fields) {
        return fields.make(() -> new Port(fields.text("name"), fields.text("type"), fields.texts("shape")));
    }

    private static @Nullable IntervalParameters interval(CardFields fields) {
        return fields.make(() -> new IntervalParameters(
                fields.number("a"),
                fields.number("b"),
                fields.number("c", 0),
                fields.number("d", 0),
                fields.number("e", 0)));
    }

    private static @Nullable BktParameters bkt(CardFields fields) {
        return fields.make(() -> new BktParameters(
                fields.number("prior"), fields.number("learn"), fields.number("guess"), fields.number("slip")));
    }

    private Map<String, Object> training() {
        JsonNode training = root.path("training");
        return training.isObject()
                ? JSON.convertValue(training, new TypeReference<Map<String, Object>>() {})
                : Map.of();
    }
}
