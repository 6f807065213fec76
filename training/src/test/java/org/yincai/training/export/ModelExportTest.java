package org.yincai.training.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.inference.card.ModelCard.Clocking;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fixture.Logs;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.Models;

class ModelExportTest {
    @TempDir
    Path directory;

    private static ModelExport export() {
        return new ModelExport(
                "small",
                Instant.EPOCH,
                Clocking.EVENTS,
                new TrackLimits(4, 4),
                new IntervalParameters(3, 0.5, 0, 0, 0),
                new BktParameters(0.4, 0.1, 0.2, 0.1),
                Map.of("data", "synthetic"));
    }

    @Test
    void what_is_written_loads_again_and_is_the_same_model() throws IOException {
        AnswerLog log = Logs.log(10, 30, false, 1);
        FruModel model = Models.random(log, 8, 1);
        ModelExport export = export();

        ModelFiles files = export.files(model);
        files.write(directory);

        assertThat(ModelFiles.load(directory).model()).isEqualTo(files.model());
        assertThat(files.card().items()).isEqualTo(model.vocabulary().items());
        assertThat(export.files(model).model()).isEqualTo(files.model());
    }

    @Test
    void a_mastery_graph_that_is_not_the_cards_is_refused() throws IOException {
        ModelFiles files = export().files(Models.random(Logs.log(10, 30, false, 1), 8, 1));
        files.write(directory);
        Files.write(directory.resolve("mastery.onnx"), new byte[] {1});

        assertThatThrownBy(() -> ModelFiles.load(directory)).hasMessageContaining("mastery.onnx has SHA-256");
        Files.delete(directory.resolve("mastery.onnx"));
        assertThatThrownBy(() -> ModelFiles.load(directory)).hasMessageContaining("mastery.onnx is missing");
        assertThatThrownBy(() -> new ModelFiles(files.card(), files.step(), files.predict()))
                .hasMessageContaining("a mastery graph is in the card alone");
        String card = Files.readString(directory.resolve("card.json"));
        int mastery = card.indexOf("\"mastery\" : {");
        String other = card.substring(mastery).replaceFirst("\"skills\"", "\"skill\"");
        Files.writeString(directory.resolve("card.json"), card.substring(0, mastery) + other);
        assertThatThrownBy(() -> ModelFiles.load(directory))
                .hasMessageContaining("mastery inputs: the contract has skills int32[n, 1]")
                .hasMessageContaining("has skill int32");
    }

    @Test
    void the_curriculum_of_a_log_lists_skills_and_items() throws IOException {
        ModelExport.curriculum(directory, "foreign", Logs.log(1, 1, false, 1));

        assertThat(Files.readString(directory.resolve("curriculum.json")))
                .startsWith("{\"id\":\"foreign\",\"skills\":[\"s0\",\"s1\"")
                .contains("{\"id\":\"i0\",\"skills\":[\"s0\",\"s1\"]}");
    }
}
