package org.yincai.training.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.yincai.training.evaluate.Estimate;

class StandingTest {
    private static Outcome outcome(double gain, int items) {
        return new Outcome(new double[] {gain, 2 * gain, 3 * gain}, items, true);
    }

    @Test
    void an_estimate_holds_its_mean_in_the_middle_of_its_interval() {
        Estimate estimate = Estimate.of(DoubleStream.of(1, 2, 3, 4));
        assertThat(estimate.mean()).isEqualTo(2.5);
        assertThat(estimate.half()).isBetween(1.26, 1.27);
        assertThat(estimate.above0()).isTrue();
        assertThat(estimate.text(1)).isEqualTo("2.5 [1.2, 3.8]");
    }

    @Test
    void the_same_learners_are_compared_pair_by_pair() {
        List<Outcome> judged = List.of(outcome(0.2, 10), outcome(0.5, 20), outcome(0.3, 0));
        List<Outcome> other = List.of(outcome(0.1, 12), outcome(0.4, 22), outcome(0.2, 0));
        Standing standing = Standing.of("other", other, judged);
        assertThat(standing.leads().getLast().mean()).isBetween(0.299, 0.301);
        assertThat(standing.items().n()).isEqualTo(2);
        assertThat(standing.saved().mean()).isEqualTo(2);
        assertThat(standing.beaten()).isTrue();
        assertThat(Standing.of("judged", judged, judged).beaten()).isFalse();
    }

    @Test
    void who_has_nothing_left_to_gain_does_not_count() {
        var able = new Outcome(new double[] {5, 5, 5}, 0, false);
        Standing standing = Standing.of("way", List.of(outcome(0.1, 5), able), List.of(outcome(0.1, 5), able));
        assertThat(standing.gains().getFirst().n()).isEqualTo(1);
    }
}
