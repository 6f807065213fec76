package org.yincai.training.bkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yincai.inference.bkt.BktParameters;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;

class BktFitTest {
    private static final ItemId ITEM = new ItemId("i");
    private static final SkillId SKILL = new SkillId("s");

    private static AnswerLog log(List<Learner> learners) {
        return new AnswerLog(List.of(SKILL), Map.of(ITEM, List.of(SKILL)), learners);
    }

    @Test
    void finds_the_parameters_that_made_the_answers() {
        var random = new Random(1);
        var learners = new ArrayList<Learner>();
        for (int i = 0; i < 3_000; i++) {
            boolean known = random.nextDouble() < 0.3;
            var answers = new ArrayList<Answer>();
            for (int t = 0; t < 12; t++) {
                answers.add(new Answer(ITEM, random.nextDouble() < (known ? 0.9 : 0.2), -1));
                known |= random.nextDouble() < 0.15;
            }
            learners.add(new Learner("u" + i, answers));
        }

        BktParameters fit = BktFit.fit(log(learners));

        assertThat(fit.prior()).isCloseTo(0.3, within(0.03));
        assertThat(fit.learn()).isCloseTo(0.15, within(0.02));
        assertThat(fit.guess()).isCloseTo(0.2, within(0.02));
        assertThat(fit.slip()).isCloseTo(0.1, within(0.02));
    }

    @Test
    void stays_finite_when_everything_is_right() {
        var answers = new ArrayList<Answer>();
        for (int i = 0; i < 500; i++) {
            answers.add(new Answer(ITEM, true, -1));
        }

        assertThat(BktFit.fit(log(List.of(new Learner("u", answers)))).slip()).isLessThan(0.01);
    }

    @Test
    void an_empty_log_gives_usual_parameters() {
        assertThat(BktFit.fit(log(List.of())).guess()).isEqualTo(0.25);
    }
}
