package org.yincai.training.dkt;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.training.baseline.Baseline;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fixture.Logs;
import org.yincai.training.fru.TrainingWatch;

class DktTrainerTest {
    private static final DktOptions QUICK = new DktOptions(8, 4, 3, 300, 20, 3, 1e-2f, 0.1f, 1e-4f, 0.1f);

    private static Baseline trained(AnswerLog log) {
        return new DktTrainer(QUICK, 1, TrainingWatch.SILENT).train(log, 1);
    }

    @Test
    void learns_to_predict_and_repeats_itself() {
        Split split = Split.byLearner(Logs.log(150, 50, false, 2), 0.2, 1);

        List<Scored> scored = trained(split.train()).score(split.test());

        assertThat(scored).hasSize(split.test().answers());
        assertThat(Scored.auc(scored)).isGreaterThan(0.68);
        assertThat(trained(split.train()).score(split.test())).isEqualTo(scored);
    }

    @Test
    void a_prediction_does_not_know_its_answer_or_a_later_one_nor_who_is_beside_it() {
        Split split = Split.byLearner(Logs.log(60, 30, false, 3), 0.2, 1);
        Learner learner = split.test().learners().stream()
                .filter(l -> l.answers().size() > 6)
                .findFirst()
                .orElseThrow();
        var answers = new ArrayList<>(learner.answers());
        Answer third = answers.get(3);
        answers.set(3, new Answer(third.item(), !third.correct(), -1));
        Baseline dkt = trained(split.train());

        List<Scored> one = dkt.score(split.test().with(List.of(learner)));
        List<Scored> other =
                dkt.score(split.test().with(List.of(split.test().learners().getLast(), new Learner("x", answers))));

        int at = other.size() - one.size();
        for (int i = 0; i <= 3; i++) {
            assertThat((double) other.get(at + i).p())
                    .isCloseTo(one.get(i).p(), org.assertj.core.data.Offset.offset(1e-6));
        }
        assertThat(other.get(at + 4).p()).isNotEqualTo(one.get(4).p());
    }

    @Test
    void what_only_fills_up_a_batch_does_not_count_in_the_loss() {
        AnswerLog log = Logs.log(2, 9, false, 4);
        var names = new Sequences(log, 1);
        var batch = new Batch(names.of(log, 100), names.widest());
        try (NDManager manager = NDManager.newBaseManager()) {
            NDList arrays = batch.arrays(manager);
            NDArray zeros = manager.zeros(arrays.head().getShape());

            float loss = new AnswerLoss().evaluate(arrays, new NDList(zeros)).getFloat();

            assertThat((double) loss).isCloseTo(Math.log(2), org.assertj.core.data.Offset.offset(1e-5));
        }
    }
}
