package org.yincai.inference.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.inference.fixture.TinyFru;
import org.yincai.inference.trace.Precision;

class ModelCardTest {
    @TempDir
    Path directory;

    private final ModelFiles files = TinyFru.files(8);

    @BeforeEach
    void write() throws IOException {
        files.write(directory);
    }

    private void edit(String from, String to) throws IOException {
        Path card = directory.resolve("card.json");
        String text = Files.readString(card);
        assertThat(text).contains(from);
        Files.writeString(card, text.replace(from, to));
    }

    private List<String> faults() {
        try {
            ModelFiles.load(directory);
            return List.of();
        } catch (ModelFault fault) {
            assertThat(fault).hasMessageContaining("model ").hasMessageContaining("Export the model");
            return fault.faults();
        }
    }

    @Test
    void a_written_model_is_read_as_it_was() {
        ModelFiles read = ModelFiles.load(directory);
        assertThat(read.card()).isEqualTo(files.card());
        assertThat(read.step()).isEqualTo(files.step());
        assertThat(read.predict()).isEqualTo(files.predict());
        assertThat(read.model()).isEqualTo(files.model()).matches("tiny-1:[0-9a-f]{8}");
    }

    @Test
    void a_model_is_read_from_the_class_path() throws IOException {
        Path folder = directory.resolve("org/tiny");
        files.write(folder);
        try (var loader = new URLClassLoader(new URL[] {directory.toUri().toURL()}, null)) {
            assertThat(ModelFiles.load(loader, "org/tiny").model()).isEqualTo(files.model());
            assertThatThrownBy(() -> ModelFiles.load(loader, "org/none"))
                    .isInstanceOf(ModelFault.class)
                    .hasMessageContaining("card.json is missing at org/none/card.json");
        }
    }

    @Test
    void every_fault_is_listed_at_once_with_both_sides() throws IOException {
        edit("\"format\" : 1", "\"format\" : 2");
        edit("\"clock\" : \"time\"", "\"clock\" : \"moon\"");
        edit("\"width\" : 8", "\"width\" : \"8\"");
        edit("\"slip\" : 0.1", "\"slip\" : 0.9");
        edit("\"created\" : \"2026-01-01T00:00:00Z\"", "\"created\" : \"yesterday\"");
        edit("\"a\" : 4.0", "\"x\" : 4.0");
        edit("\"s3\"", "3");
        assertThat(faults())
                .hasSize(7)
                .anyMatch(fault -> fault.equals("format must be 1 but is 2"))
                .anyMatch(fault -> fault.equals("clock must be events or time but is moon"))
                .anyMatch(fault -> fault.equals("width must be a whole number but is \"8\""))
                .anyMatch(fault -> fault.contains("guess + slip below 1 but got 0.4, 0.15, 0.2, 0.9"))
                .anyMatch(fault -> fault.contains("yesterday"))
                .anyMatch(fault -> fault.equals("interval.a must be a number but is missing"))
                .anyMatch(fault -> fault.contains("skills[3]"));
    }

    @Test
    void the_interval_of_an_older_card_has_two_parameters() throws IOException {
        edit(",\n    \"c\" : 0.0,\n    \"d\" : 0.0", "");
        assertThat(ModelFiles.load(directory).card().interval()).isEqualTo(TinyFru.INTERVAL);
    }

    @Test
    void a_card_may_keep_states_in_halves_and_then_is_another_model() throws IOException {
        String single = ModelFiles.load(directory).model();
        assertThat(ModelFiles.load(directory).card().tracks().precision()).isEqualTo(Precision.SINGLE);
        assertThat(directory.resolve("card.json")).content().doesNotContain("precision");
        edit("\"items\" : 32", "\"items\" : 32, \"precision\" : \"single\"");
        assertThat(ModelFiles.load(directory).model())
                .as("as before there were two")
                .isEqualTo(single);
        edit("\"precision\" : \"single\"", "\"precision\" : \"half\"");
        ModelFiles half = ModelFiles.load(directory);
        assertThat(half.card().tracks()).isEqualTo(new TrackLimits(256, 32, Precision.HALF));
        assertThat(half.model()).isNotEqualTo(single);
        half.write(directory);
        assertThat(ModelFiles.load(directory).card().tracks().precision()).isEqualTo(Precision.HALF);
        edit("\"half\"", "\"quarter\"");
        assertThat(faults()).containsExactly("tracks.precision must be single or half but is quarter");
    }

    @Test
    void ports_that_break_the_contract_are_named_with_both_sides() throws IOException {
        edit("\"width\" : 8", "\"width\" : 16");
        assertThat(faults())
                .contains("step inputs: the contract has domain float[n, 16] but the card has domain float[n, 8]")
                .contains(
                        "predict inputs: the contract has item_track float[n, 16] but the card has item_track float[n, 8]")
                .hasSize(9);
    }

    @Test
    void doubled_skills_and_foreign_features_are_refused() throws IOException {
        edit("\"s3\"", "\"s4\"");
        edit("\"features\" : \"v2\"", "\"features\" : \"v9\"");
        assertThat(faults()).containsExactly("features must be v2 but is v9", "skills must be distinct");
    }

    @Test
    void graphs_that_are_not_the_cards_are_all_named() throws IOException {
        Files.write(directory.resolve("step.onnx"), new byte[] {1});
        Files.write(directory.resolve("predict.onnx"), new byte[] {2});
        assertThat(faults())
                .hasSize(2)
                .allMatch(fault -> fault.contains("has SHA-256") && fault.contains("the card says"));
    }

    @Test
    void a_missing_graph_and_a_broken_card_are_faults_not_crashes() throws IOException {
        Files.delete(directory.resolve("predict.onnx"));
        assertThat(faults()).singleElement().asString().startsWith("predict.onnx is missing");
        Files.writeString(directory.resolve("card.json"), "{");
        assertThat(faults()).singleElement().asString().startsWith("card.json is not JSON");
        Files.writeString(directory.resolve("card.json"), "[]");
        assertThat(faults()).hasSizeGreaterThan(10);
    }

    @Test
    void the_model_id_changes_with_what_is_computed_and_not_with_how_it_was_made() {
        ModelCard card = files.card();
        assertThat(with(card, card.bkt(), Map.of("seed", 8)).model()).isEqualTo(files.model());
        var other = new BktParameters(0.3, 0.1, 0.2, 0.1);
        assertThat(with(card, other, card.training()).model()).isNotEqualTo(files.model());
    }

    private ModelFiles with(ModelCard c, BktParameters bkt, Map<String, Object> training) {
        var card = new ModelCard(
                c.id(),
                c.kind(),
                c.created(),
                c.clock(),
                c.width(),
                c.skillsPerItem(),
                c.features(),
                c.tracks(),
                c.step(),
                c.predict(),
                null,
                c.skills(),
                c.items(),
                c.interval(),
                bkt,
                training);
        return new ModelFiles(card, files.step(), files.predict());
    }

    @Test
    void a_card_cannot_name_a_file_outside_its_directory() {
        var step = files.card().step();
        assertThatThrownBy(() -> new GraphFile("../step.onnx", step.sha256(), step.inputs(), step.outputs()))
                .hasMessageContaining("plain name");
        assertThatThrownBy(() -> CardReader.read("nul".getBytes(StandardCharsets.UTF_8), "here"))
                .asInstanceOf(type(ModelFault.class))
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("model here:");
    }
}
