package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fixture.Logs;

class SideBySideTest {
    @Test
    void models_side_by_side_predict_the_mean_of_their_logits() {
        AnswerLog log = Logs.log(20, 40, true, 1);
        FruModel one = Models.random(log, 4, 1);
        FruModel other = Models.random(log, 4, 2);
        FruModel third = Models.random(log, 4, 3);

        FruModel together = SideBySide.of(List.of(one, other, third), log);
        List<Scored> scored = FruScorer.score(together, log);

        assertThat(together.width()).isEqualTo(12);
        assertThat(one.vocabulary().items())
                .as("known items, and others")
                .hasSizeBetween(1, log.items().size() - 1);
        List<List<Scored>> alone =
                List.of(FruScorer.score(one, log), FruScorer.score(other, log), FruScorer.score(third, log));
        for (int i = 0; i < scored.size(); i++) {
            int at = i;
            double mean =
                    alone.stream().mapToDouble(a -> logit(a.get(at))).average().orElseThrow();
            assertThat(logit(scored.get(i))).isCloseTo(mean, within(1e-5));
        }
    }

    private static double logit(Scored scored) {
        return Math.log(scored.p() / (1.0 - scored.p()));
    }
}
