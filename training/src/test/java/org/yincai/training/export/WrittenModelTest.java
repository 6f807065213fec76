package org.yincai.training.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.inference.card.ModelCard.Clocking;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxTracer;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.evaluate.ServiceScorer;
import org.yincai.training.fixture.Logs;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.Models;

class WrittenModelTest {
    @TempDir
    Path directory;

    private final AnswerLog log = Logs.log(10, 60, true, 4);

    private List<Scored> served(ModelFiles files) {
        try (var tracer = new OnnxTracer(files, new OnnxOptions(1, 64))) {
            return ServiceScorer.score(tracer, log);
        }
    }

    @ParameterizedTest
    @CsvSource({"TIME, true", "TIME, false", "EVENTS, true", "EVENTS, false"})
    void what_was_written_is_read_back(Clocking clock, boolean gaps) {
        FruModel model = Models.random(log, 8, gaps, 6);
        ModelFiles first = ParityTest.export(model, clock);

        FruModel read = WrittenModel.read(first);

        assertThat(read.vocabulary()).isEqualTo(model.vocabulary());
        assertThat(read.hidden()).isEqualTo(model.hidden());
        assertThat(read.gaps()).isEqualTo(gaps);
        assertThat(read.parameters().matrices().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        model.parameters().matrices().keySet());
        assertThat(read.parameters().get("skillScale").values())
                .containsExactly(model.parameters().get("skillScale").values());
        assertThat(Scored.farthest(served(ParityTest.export(read, clock)), served(first)))
                .isLessThan(1e-6);
    }

    @Test
    void a_graph_of_others_is_refused() throws IOException {
        ModelFiles files = ParityTest.export(Models.random(log, 8, 1), Clocking.TIME);

        ModelFiles predicting = with(files, files.predict());
        assertThatThrownBy(() -> WrittenModel.read(predicting))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("its step graph has no w.updateInput");
        ModelFiles broken = with(files, new byte[] {1, 2, 3});
        assertThatThrownBy(() -> WrittenModel.read(broken))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("its step graph is no ONNX graph");
    }

    private ModelFiles with(ModelFiles files, byte[] step) throws IOException {
        files.write(directory);
        Path card = directory.resolve("card.json");
        Files.writeString(
                card, Files.readString(card).replace(ModelFiles.sha256(files.step()), ModelFiles.sha256(step)));
        Files.write(directory.resolve("step.onnx"), step);
        return ModelFiles.load(directory);
    }
}
