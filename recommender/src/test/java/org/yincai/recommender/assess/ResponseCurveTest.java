package org.yincai.recommender.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseCurveTest {
    private final ResponseCurve curve = new ResponseCurve(1.4, .3, .2, .95);

    @Test
    void runs_from_the_guess_to_the_ceiling() {
        assertThat(curve.right(-50)).isCloseTo(.2, within(1e-9));
        assertThat(curve.right(.3)).isCloseTo(.575, within(1e-9));
        assertThat(curve.right(50)).isCloseTo(.95, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-2, 0, .3, 1.7})
    void information_is_the_squared_slope_over_the_variance(double theta) {
        double slope = (curve.right(theta + 1e-5) - curve.right(theta - 1e-5)) / 2e-5;
        double p = curve.right(theta);

        assertThat(curve.information(theta)).isCloseTo(slope * slope / (p * (1 - p)), within(1e-8));
    }

    @Test
    void divergence_is_half_the_information_times_the_squared_step_nearby() {
        double step = 1e-3;

        assertThat(curve.divergence(.5, .5)).isZero();
        assertThat(curve.divergence(.5, .5 + step)).isCloseTo(curve.information(.5) * step * step / 2, within(1e-9));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new ResponseCurve(0, 0, 0, 1)).hasMessageContaining("a > 0");
        assertThatThrownBy(() -> new ResponseCurve(1, 0, .9, .8)).hasMessageContaining("0 <= c < d <= 1");
    }

    @Test
    void an_ability_starts_standard_normal_and_grows_sure() {
        Ability ability = Ability.PRIOR;
        assertThat(ability.mean()).isCloseTo(0, within(1e-12));
        assertThat(ability.error()).isCloseTo(1, within(.01));

        for (int i = 0; i < 20; i++) {
            ability = ability.after(new ResponseCurve(2, 1, 0, 1), i % 2 == 0);
        }

        assertThat(ability.mean()).isCloseTo(.96, within(.05));
        assertThat(ability.error()).isBetween(.2, .26);
    }
}
