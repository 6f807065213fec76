package org.yincai.training.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yincai.inference.card.RankerFiles;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxRanker;
import org.yincai.training.rank.FittedRanker;

class RankerExportTest {
    @Test
    void the_graph_scores_as_the_fitted_ranker_does() {
        var fitted = new FittedRanker(
                2, 3, new float[] {1, -2, 0.5f, 0.3f, 1, -1}, new float[] {0.1f, 0.2f, 0}, new float[] {1, 2, -3});
        RankerFiles files =
                RankerExport.files("r-1", Instant.EPOCH, List.of("mean", "goal"), fitted, Map.of("seed", 1));
        try (var ranker = new OnnxRanker(files, new OnnxOptions(1, 64))) {
            float[] rows = {0.2f, 1, -0.5f, 0.4f, 3, 2};
            float[] scores = ranker.scores(rows);
            for (int i = 0; i < 3; i++) {
                assertThat((double) scores[i])
                        .isCloseTo(fitted.score(new float[] {rows[2 * i], rows[2 * i + 1]}), within(1e-5));
            }
        }
    }
}
