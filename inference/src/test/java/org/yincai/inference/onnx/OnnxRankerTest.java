package org.yincai.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.RankerFiles;
import org.yincai.inference.fixture.TinyRanker;
import org.yincai.inference.trace.ModelFailure;

class OnnxRankerTest {
    private static final OnnxOptions OPTIONS = new OnnxOptions(1, 64);
    private final CountingNatives natives = new CountingNatives();
    private final RankerFiles files = TinyRanker.files(2, List.of("mean", "goal"));

    @Test
    void each_candidate_has_its_own_score_however_many_there_are() {
        try (var ranker = new OnnxRanker(files, OPTIONS, natives)) {
            float[] both = ranker.scores(new float[] {1, 0, 0, 1});
            assertThat(ranker.scores(new float[] {2, 3})[0]).isCloseTo(2 * both[0] + 3 * both[1], within(1e-5f));
            assertThat(ranker.scores(new float[0])).isEmpty();
            assertThat(ranker.features()).containsExactly("mean", "goal");
            assertThat(ranker.model()).isEqualTo(files.model());
        }
        assertThat(natives.opened).as("a session and two tensors").isEqualTo(3).isEqualTo(natives.closed);
    }

    @Test
    void a_score_does_not_depend_on_the_candidates_beside_it() {
        int candidates = 150;
        float[] rows = new float[2 * candidates];
        var random = new Random(1);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = random.nextFloat();
        }
        try (var ranker = new OnnxRanker(files, OPTIONS, natives)) {
            float[] together = ranker.scores(rows);
            for (int size = 1; size < candidates; size++) {
                for (int from = 0; from + size <= candidates; from += size) {
                    assertThat(ranker.scores(Arrays.copyOfRange(rows, 2 * from, 2 * (from + size))))
                            .isEqualTo(Arrays.copyOfRange(together, from, from + size));
                }
            }
        }
        assertThat(natives.opened).isEqualTo(natives.closed);
    }

    @Test
    void a_closed_ranker_refuses_work() {
        var ranker = new OnnxRanker(files, OPTIONS, natives);
        ranker.close();
        assertThatThrownBy(() -> ranker.scores(new float[] {1, 0})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void a_graph_that_is_not_the_cards_or_none_at_all_is_refused_and_closed() {
        byte[] wider = TinyRanker.graph(3);
        var mixed = new RankerFiles(TinyRanker.card(List.of("mean", "goal"), ModelFiles.sha256(wider)), wider);
        assertThatThrownBy(() -> new OnnxRanker(mixed, OPTIONS, natives))
                .isInstanceOf(ModelFault.class)
                .hasMessageContaining("features float");
        byte[] none = {1};
        var broken = new RankerFiles(TinyRanker.card(List.of("mean"), ModelFiles.sha256(none)), none);
        assertThatThrownBy(() -> new OnnxRanker(broken, OPTIONS, natives)).isInstanceOf(ModelFault.class);
        assertThat(natives.opened - natives.closed).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void a_tensor_that_does_not_open_leaves_nothing_open(int opening) {
        try (var ranker = new OnnxRanker(files, OPTIONS, natives)) {
            natives.failAtOpening = opening;
            assertThatThrownBy(() -> ranker.scores(new float[] {1, 0})).isInstanceOf(ModelFailure.class);
        }
        assertThat(natives.opened).isEqualTo(natives.closed);
    }

    @Test
    void what_is_no_number_is_a_failure_of_the_model() {
        try (var ranker = new OnnxRanker(files, OPTIONS, natives)) {
            assertThatThrownBy(() -> ranker.scores(new float[] {Float.NaN, 0})).isInstanceOf(ModelFailure.class);
        }
    }
}
