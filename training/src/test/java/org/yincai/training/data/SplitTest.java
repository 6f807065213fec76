package org.yincai.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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

    @Test
    void learners_set_aside_by_name_stay_aside_when_the_log_grows() {
        AnswerLog grown = Logs.log(500, 5, false, 1);
        AnswerLog log = grown.with(grown.learners().subList(100, 300));

        Split before = Split.byName(log, 0.2, 7);
        Split after = Split.byName(grown, 0.2, 7);

        assertThat(after.test().learners())
                .hasSizeBetween(80, 120)
                .containsAll(before.test().learners());
        assertThat(after.train().learners()).containsAll(before.train().learners());
        assertThat(Split.byName(grown, 0.2, 8).test().learners())
                .isNotEqualTo(after.test().learners());
    }

    @Test
    void the_fold_after_the_test_fold_is_for_validation_and_after_the_last_comes_the_first() {
        List<Learner> five = Logs.log(5, 5, false, 1).learners();
        List<AnswerLog> folds = five.stream()
                .map(learner -> Logs.log(1, 1, false, 1).with(List.of(learner)))
                .toList();

        Split split = Split.ofFold(folds, 5);

        assertThat(split.test().learners()).containsExactly(five.get(4));
        assertThat(split.validation().learners()).containsExactly(five.get(0));
        assertThat(split.train().learners()).containsExactlyElementsOf(five.subList(1, 4));
        assertThatThrownBy(() -> Split.ofFold(folds, 6)).hasMessage("fold must be 1 to 5 but is 6");
    }

    @Test
    void refuses_a_learner_in_two_parts() {
        AnswerLog log = Logs.log(2, 5, false, 1);
        AnswerLog nobody = log.with(List.of());

        assertThatThrownBy(() -> new Split(nobody, log, log)).hasMessageContaining("u0 is in more than one part");
    }
}
