package org.yincai.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.fixture.Logs;

class SplitTest {
    @Test
    void sets_the_share_aside_and_repeats_itself() {
        AnswerLog log = Logs.log(50, 5, false, 1);

        Split split = Split.byLearner(log, 0.2, 7);

        assertThat(split.test().learners())
                .hasSize(10)
                .isEqualTo(Split.byLearner(log, 0.2, 7).test().learners());
        assertThat(split.train().and(split.test()).learners())
                .extracting(Learner::id)
                .containsExactlyInAnyOrderElementsOf(
                        log.learners().stream().map(Learner::id).toList());
    }
}
