package org.yincai.inference.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.inference.fixture.TinyRanker;

class RankerFilesTest {
    private final RankerFiles files = TinyRanker.files(2, List.of("mean", "goal"));

    @TempDir
    Path directory;

    @Test
    void what_was_written_is_read() throws IOException {
        files.write(directory);
        RankerFiles read = RankerFiles.load(directory);
        assertThat(read.card()).isEqualTo(files.card());
        assertThat(read.model()).isEqualTo(files.model()).matches("tiny-ranker:[0-9a-f]{8}");
    }

    @Test
    void a_graph_that_was_changed_or_is_missing_is_refused() throws IOException {
        files.write(directory);
        Files.write(directory.resolve("ranker.onnx"), new byte[] {1});
        assertThatThrownBy(() -> RankerFiles.load(directory))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("SHA-256");
        Files.delete(directory.resolve("ranker.onnx"));
        assertThatThrownBy(() -> RankerFiles.load(directory)).hasMessageContaining("ranker.onnx is missing");
        assertThatThrownBy(() -> RankerFiles.load(getClass().getClassLoader(), "nowhere"))
                .hasMessageContaining("card.json is missing");
    }

    @Test
    void a_card_is_refused_with_all_its_faults() throws IOException {
        Files.writeString(directory.resolve("card.json"), "{\"format\":2,\"id\":\"r\",\"features\":[1]}");
        assertThatThrownBy(() -> RankerFiles.load(directory))
                .hasMessageContaining("format must be 1 but is 2")
                .hasMessageContaining("created must be text")
                .hasMessageContaining("features[0]. must be text")
                .hasMessageContaining("ranker must be an object");
        Files.writeString(directory.resolve("card.json"), "{");
        assertThatThrownBy(() -> RankerFiles.load(directory)).hasMessageContaining("is not JSON");
        assertThatThrownBy(() -> TinyRanker.card(
                        List.of("mean", "mean"), files.card().ranker().sha256()))
                .hasMessageContaining("distinct");
    }

    @Test
    void another_order_of_features_is_another_model() {
        RankerFiles other = TinyRanker.files(2, List.of("goal", "mean"));
        assertThat(other.model()).isNotEqualTo(files.model());
    }
}
