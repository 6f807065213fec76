package org.yincai.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static Scored scored(int learner, double p, boolean correct) {
        return new Scored(learner, 0, 1, (float) p, correct);
    }

    @Test
    void auc_is_the_share_of_pairs_in_the_right_order_with_ties_half() {
        var random = new Random(1);
        var all = new ArrayList<Scored>();
        for (int i = 0; i < 200; i++) {
            all.add(scored(0, random.nextInt(20) / 20.0, random.nextInt(3) > 0));
        }
        double right = 0;
        double pairs = 0;
        for (Scored one : all) {
            for (Scored other : all) {
                if (one.correct() && !other.correct()) {
                    pairs++;
                    right += one.p() > other.p() ? 1 : one.p() == other.p() ? 0.5 : 0;
                }
            }
        }
        assertThat(Scored.auc(all)).isCloseTo(right / pairs, within(1e-12));
    }

    @Test
    void auc_of_one_outcome_is_not_a_number() {
        assertThat(Scored.auc(List.of(scored(0, 0.3, true)))).isNaN();
    }

    @Test
    void measures_a_small_case_by_hand() {
        Metrics metrics = Metrics.of(
                List.of(scored(0, 0.8, true), scored(0, 0.2, false), scored(1, 0.4, true), scored(1, 0.6, false)));

        assertThat(metrics.auc()).isEqualTo(0.75);
        assertThat(metrics.withinLearnerAuc()).isEqualTo(0.5);
        assertThat(metrics.learnerMeanAuc()).isEqualTo(0.5);
        assertThat(metrics.accuracy()).isEqualTo(0.5);
        assertThat(metrics.logLoss()).isCloseTo(-(2 * Math.log(0.8) + 2 * Math.log(0.4)) / 4, within(1e-6));
        assertThat(metrics.rmse()).isCloseTo(Math.sqrt((0.04 + 0.04 + 0.36 + 0.36) / 4), within(1e-6));
        assertThat(metrics.brier()).isCloseTo(metrics.rmse() * metrics.rmse(), within(1e-12));
        assertThat(metrics.ece()).isCloseTo((0.2 + 0.2 + 0.6 + 0.6) / 4, within(1e-6));
    }

    @Test
    void within_learners_a_pair_weighs_one_and_in_the_mean_of_learners_an_answer_does() {
        List<Scored> scored = List.of(
                scored(0, 0.9, true),
                scored(0, 0.8, false),
                scored(1, 0.1, true),
                scored(1, 0.2, false),
                scored(1, 0.3, false),
                scored(1, 0.2, true),
                scored(2, 0.99, true));

        Metrics metrics = Metrics.of(scored);

        assertThat(metrics.withinLearnerAuc()).isCloseTo((1 + 0.5) / (1 + 4), within(1e-12));
        assertThat(metrics.learnerMeanAuc()).isCloseTo((2 * 1 + 4 * (0.5 / 4)) / 6, within(1e-12));
    }

    @Test
    void predictions_of_a_bin_are_held_against_what_came_of_them() {
        List<CalibrationBin> bins = new Ranked(List.of(
                        scored(0, 0.71, true), scored(0, 0.74, false), scored(1, 0.72, true), scored(1, 1, true)))
                .calibration();

        assertThat(bins).hasSize(2);
        assertThat(bins.getFirst().answers()).isEqualTo(3);
        assertThat(bins.getFirst().predicted()).isCloseTo((0.71 + 0.74 + 0.72) / 3, within(1e-6));
        assertThat(bins.getFirst().right()).isCloseTo(2.0 / 3, within(1e-12));
    }

    @Test
    void a_sure_and_wrong_prediction_costs_a_finite_amount() {
        assertThat(Metrics.of(List.of(scored(0, 1, false))).logLoss()).isBetween(10.0, 20.0);
    }

    @Test
    void the_farthest_pair_is_found_whatever_the_order_and_strangers_are_refused() {
        List<Scored> one = List.of(scored(0, 0.5, true), scored(1, 0.25, true));
        List<Scored> other = List.of(scored(1, 0.75, true), scored(0, 0.5, true));

        assertThat(Scored.farthest(one, other)).isEqualTo(0.5);
        assertThatThrownBy(() -> Scored.farthest(one, one.subList(0, 1)))
                .hasMessageContaining("2 predictions against 1");
        assertThatThrownBy(() -> Scored.farthest(one.subList(0, 1), one.subList(1, 2)))
                .hasMessageContaining("against");
    }
}
