package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fixture.Logs;

class CalibrationTest {
    @Test
    void finds_the_scale_by_which_logits_are_off() {
        var random = new Random(1);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < 20_000; i++) {
            double z = 2 * random.nextGaussian();
            boolean correct = random.nextDouble() < 1 / (1 + Math.exp(-(0.5 * z + 0.3)));
            scored.add(new Scored(0, i, 1, (float) (1 / (1 + Math.exp(-z))), correct));
        }

        Calibration fit = Calibration.of(scored);

        assertThat(fit.slope()).isCloseTo(0.5, within(0.03));
        assertThat(fit.intercept()).isCloseTo(0.3, within(0.03));
    }

    @Test
    void predictions_of_one_outcome_are_left_alone() {
        assertThat(Calibration.of(List.of(new Scored(0, 0, 1, 0.4f, true)))).isEqualTo(new Calibration(1, 0));
    }

    @Test
    void a_scaled_model_gives_the_scaled_logits() {
        AnswerLog log = Logs.log(3, 10, false, 1);
        FruModel model = Models.random(log, 4, 1);
        var scaled =
                new FruModel(model.vocabulary(), 4, model.hidden(), new Calibration(2, 1).apply(model.parameters()));

        List<Scored> before = FruScorer.score(model, log);
        List<Scored> after = FruScorer.score(scaled, log);

        for (int i = 0; i < before.size(); i++) {
            double z = Math.log(before.get(i).p() / (1 - before.get(i).p()));
            assertThat((double) after.get(i).p()).isCloseTo(1 / (1 + Math.exp(-2 * z - 1)), within(1e-5));
        }
    }
}
