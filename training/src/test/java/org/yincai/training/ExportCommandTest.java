package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.inference.trace.Precision;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class ExportCommandTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path directory;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private ModelFiles export(String model, String... options) throws IOException {
        Path out = directory.resolve("exported");
        var all = new ArrayList<>(List.of("--model", model, "--out", out.toString()));
        all.addAll(List.of(options));
        new ExportCommand(new PrintStream(log, true, StandardCharsets.UTF_8)).run(new Arguments(all));
        return ModelFiles.load(out);
    }

    @Test
    void the_same_graphs_are_written_for_states_in_halves() throws IOException {
        ModelFiles shipped = ShippedModel.or(ShippedModel.NAME);
        ModelFiles half = export(ShippedModel.NAME, "--half-state", "true", "--state-bytes", "16384");

        assertThat(half.step()).isEqualTo(shipped.step());
        assertThat(half.predict()).isEqualTo(shipped.predict());
        assertThat(half.mastery()).isEqualTo(shipped.mastery());
        assertThat(half.card().training())
                .containsEntry("command", shipped.card().training().get("command"))
                .containsEntry("exported", "export --half-state true --state-bytes 16384")
                .containsEntry("stateBytes", 16_326);
        assertThat(shipped.card().training())
                .containsEntry("stateBytes", StateRoom.bytes(shipped.card().tracks(), 32))
                .containsKey("commit");
        assertThat(half.card().tracks()).isEqualTo(new TrackLimits(128, 109, Precision.HALF));
        assertThat(half.model()).startsWith("fru-default-3:").isNotEqualTo(shipped.model());
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains(half.model() + ", whose states keep 109 items in half precision (before: 48, single)");
    }

    @Test
    void a_model_keeps_its_precision_and_its_curriculum_unless_told_otherwise() throws IOException {
        Path half = directory.resolve("half");
        ShippedModel.or(ShippedModel.NAME)
                .keeping(new TrackLimits(64, 8, Precision.HALF), Map.of())
                .write(half);
        Files.writeString(half.resolve("curriculum.json"), "{}");

        assertThat(export(half.toString()).card().tracks())
                .as("of 273 items that fit")
                .isEqualTo(new TrackLimits(64, 256, Precision.HALF));
        assertThat(directory.resolve("exported/curriculum.json")).hasContent("{}");
        assertThat(export(half.toString(), "--half-state", "false").card().tracks())
                .isEqualTo(new TrackLimits(64, 147, Precision.SINGLE));
    }

    @Test
    void a_model_of_an_earlier_release_is_written_for_this_one() throws IOException {
        Path old = directory.resolve("old");
        ModelFiles shipped = ShippedModel.or(ShippedModel.NAME);
        shipped.write(old);
        ObjectNode card = (ObjectNode) JSON.readTree(Files.readAllBytes(old.resolve("card.json")));
        ((ArrayNode) card.at("/files/step/inputs")).remove(10);
        ((ArrayNode) card.at("/files/step/outputs")).remove(4);
        Files.write(old.resolve("card.json"), JSON.writeValueAsBytes(card));
        ModelFiles earlier = ModelFiles.load(old);
        assertThatThrownBy(() -> new OnnxTracer(earlier, new OnnxOptions(1, 8)))
                .hasMessage(
                        "model fru-default-3: its step graph is of an earlier release and tells no mastery: write it again with the command export."
                                + " Export the model and its card again together.");

        ModelFiles exported = export(old.toString(), "--state-bytes", "16500");

        assertThat(exported.card().stepTellsMastery()).isTrue();
        assertThat(exported.card().tracks()).isEqualTo(shipped.card().tracks());
        assertThat(exported.card().training()).containsEntry("exported", "export --state-bytes 16500");
        var item = new Item(new ItemId("order-to-100"), 1, List.of(new SkillId("order-to-100")), 0, 60, false);
        try (var before = new OnnxTracer(shipped, new OnnxOptions(1, 8));
                var after = new OnnxTracer(exported, new OnnxOptions(1, 8))) {
            assertThat(after.predict(after.fresh(), List.of(after.resolve(item)), 0)
                            .p())
                    .containsExactly(
                            before.predict(before.fresh(), List.of(before.resolve(item)), 0)
                                    .p(),
                            within(1e-6f));
        }
    }

    @Test
    void what_stood_there_is_put_aside_whole() throws IOException {
        Path there = Files.createDirectories(directory.resolve("exported"));
        Files.writeString(there.resolve("curriculum.json"), "{\"of\": \"another\"}");

        export(ShippedModel.NAME);

        assertThat(there.resolve("curriculum.json")).doesNotExist();
        assertThat(directory.resolve("exported.before/curriculum.json")).exists();
    }

    @Test
    void a_state_without_room_for_items_is_refused_where_training_takes_the_least() {
        assertThatThrownBy(() -> export(ShippedModel.NAME, "--state-bytes", "9000"))
                .hasMessage("a state of 9000 bytes has no room for the tracks of 50 skills and 8 items of width 32");
        assertThat(directory.resolve("exported")).doesNotExist();
        assertThat(StateRoom.tracks(StateRoom.BYTES, 256, 512, Precision.SINGLE).items())
                .isEqualTo(8);
    }
}
