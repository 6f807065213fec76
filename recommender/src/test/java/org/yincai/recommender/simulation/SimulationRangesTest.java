package org.yincai.recommender.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SimulationRangesTest {
    @Test
    void guess_and_slip_keep_to_the_published_bounds() {
        SimulationRanges ranges = SimulationRanges.standard();
        assertThat(ranges.guess().high()).isLessThanOrEqualTo(0.30);
        assertThat(ranges.slip().high()).isLessThanOrEqualTo(0.10);
    }

    @Test
    void a_range_refuses_ends_in_the_wrong_order() {
        assertThatThrownBy(() -> new Range(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Range(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void traits_refuse_nonsense() {
        assertThatThrownBy(() -> new Traits(13, 0, 0, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Traits(3, 0, 1.1, Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_plan_refuses_to_stop_before_it_starts() {
        assertThatThrownBy(() -> new PracticePlan(3, 0, 1_000_000, 10, 5, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PracticePlan(3, 0, 1_000_000, 2_000_000, 5, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void draws_as_many_gamers_as_it_says() {
        var random = new SplittableRandom(3);
        SimulationRanges ranges = SimulationRanges.standard();
        long gamers = random.longs(10_000)
                .filter(i -> Traits.drawn(ranges, 5, random).rapidGuessing() >= 0.1)
                .count();
        assertThat(gamers).isBetween(430L, 570L);
    }
}
