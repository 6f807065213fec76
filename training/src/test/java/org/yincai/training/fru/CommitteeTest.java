package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fixture.Logs;
import org.yincai.training.report.LearningCurve;

class CommitteeTest {
    private static final TrainOptions QUICK =
            new TrainOptions(8, 8, 1, 4, 3, 300, 60, 2e-2f, 0.1f, 1, 0.1f, 1, 3, false);

    @Test
    void members_teach_about_learners_they_were_not_trained_on_and_a_student_learns_it() {
        Split split = Split.byLearner(Logs.log(150, 50, false, 2), 0.2, 1);
        AnswerLog train = split.train();

        Committee committee = Committee.train(QUICK, TrainingWatch.SILENT, train, 2, 3);
        var curve = new LearningCurve(TrainingWatch.SILENT);
        FruModel student = new FruTrainer(QUICK, curve).teach(train, 2, committee.lessons());

        assertThat(committee.members()).hasSize(3);
        assertThat(committee.expected()).hasSize(train.learners().size());
        train.learners()
                .forEach(l -> assertThat(committee.expected().get(l.id()))
                        .hasSize(l.answers().size())
                        .doesNotContain(0));
        List<Scored> together = committee.score(split.test());
        double mean = committee.members().stream()
                .mapToDouble(m -> Scored.auc(FruScorer.score(m, split.test())))
                .average()
                .orElseThrow();
        assertThat(Scored.auc(together)).isGreaterThan(mean);
        assertThat(Scored.auc(FruScorer.score(student, split.test()))).isGreaterThan(0.68);
        assertThat(curve.points())
                .hasSize(QUICK.epochs())
                .allSatisfy(point -> assertThat(point.validationAuc()).isEmpty());
    }
}
