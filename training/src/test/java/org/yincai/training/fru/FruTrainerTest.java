package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fixture.Logs;

class FruTrainerTest {
    private static final TrainOptions QUICK =
            new TrainOptions(8, 8, 1, 3, 3, 300, 60, 1e-2f, 0.1f, 1e-4f, 0.1f, 1, 3, false);

    @Test
    void learns_to_predict_and_repeats_itself() {
        Split split = Split.byLearner(Logs.log(150, 50, false, 2), 0.2, 1);
        var epochs = new ArrayList<Double>();
        TrainingWatch watch = new TrainingWatch() {
            @Override
            public void begin(int most) {
                assertThat(most).isEqualTo(QUICK.epochs());
            }

            @Override
            public void progress(int epoch, int done, int total, double loss) {
                assertThat(done).isBetween(1, total);
            }

            @Override
            public void epoch(int epoch, double loss, OptionalDouble validationAuc) {
                epochs.add(loss);
                assertThat(validationAuc).isPresent();
            }
        };

        FruModel model = new FruTrainer(QUICK, watch).train(split.train(), 2);
        List<Scored> scored = FruScorer.score(model, split.test());

        assertThat(scored).hasSize(split.test().answers());
        assertThat(Scored.auc(scored)).isGreaterThan(0.68);
        assertThat(epochs).hasSize(3);
        assertThat(epochs.getLast()).isLessThan(epochs.getFirst());
        FruModel again = new FruTrainer(QUICK, TrainingWatch.SILENT).train(split.train(), 2);
        assertThat(FruScorer.score(again, split.test())).isEqualTo(scored);
    }

    @Test
    void an_item_that_training_never_saw_is_predicted_too() {
        AnswerLog log = Logs.log(20, 20, false, 3);
        FruModel model = Models.random(log.with(log.learners().subList(0, 1)), 8, 1);

        assertThat(FruScorer.score(model, log))
                .allSatisfy(s -> assertThat(s.p()).isBetween(0f, 1f));
    }
}
