package org.yincai.training.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContestTest {
    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    /** Answers of 200 learners, predicted from their true logits times {@code slope} plus noise. */
    private static List<Scored> scored(double slope, double noise, int answers) {
        var truth = new Random(1);
        var others = new Random(2);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < answers; i++) {
            double z = truth.nextGaussian() * 1.2;
            boolean correct = truth.nextDouble() < sigmoid(z);
            double seen = slope * z + noise * others.nextGaussian();
            scored.add(new Scored(i % 200, i / 200, 1, (float) sigmoid(seen), correct));
        }
        return scored;
    }

    @Test
    void a_small_loss_shows_when_the_same_learners_are_drawn_for_both() {
        Contest contest = Contest.of(scored(1, 0.3, 4_000), scored(1, 0, 4_000));

        assertThat(contest.gain()).isBetween(-0.02, 0.0);
        assertThat(contest.gainInterval().high()).isNegative();
        assertThat(contest.gainInterval().low()).isLessThan(contest.gain());
        assertThat(contest.learners()).isEqualTo(200);
    }

    @Test
    void a_model_against_itself_gains_nothing() {
        Contest contest = Contest.of(scored(1, 0, 1_000), scored(1, 0, 1_000));

        assertThat(contest.gainInterval()).isEqualTo(new Interval(0, 0));
    }

    @Test
    void calibration_is_told_with_what_chance_makes_of_it() {
        Contest calibrated = Contest.of(scored(1, 0, 1_000), scored(1, 0, 1_000));
        Contest sure = Contest.of(scored(2, 0, 1_000), scored(1, 0, 1_000));

        assertThat(calibrated.challenger().ece()).isGreaterThan(0.02).isLessThan(calibrated.eceOfChance());
        assertThat(sure.challenger().ece()).isGreaterThan(sure.eceOfChance());
        assertThat(sure.scale().slope()).isCloseTo(calibrated.scale().slope() / 2, within(1e-3));
        assertThat(calibrated.scale().slope())
                .isCloseTo(1, within(2 * calibrated.scale().slopeError()));
        assertThat(calibrated.scale().slopeError()).isBetween(0.05, 0.12);
    }

    @Test
    void only_the_same_answers_of_both_outcomes_compare() {
        List<Scored> right = List.of(new Scored(0, 0, 1, 0.4f, true));

        assertThatThrownBy(() -> Contest.of(right, right)).hasMessageContaining("both right and wrong");
        assertThatThrownBy(() -> Contest.of(right, List.of())).hasMessageContaining("1 predictions against 0");
    }
}
