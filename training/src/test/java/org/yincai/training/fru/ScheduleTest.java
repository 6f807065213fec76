package org.yincai.training.fru;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Schedule SCHEDULE = new Schedule(0.01f, 10, 1_000);

    @Test
    void rises_for_the_warm_up_and_falls_to_a_rest() {
        assertThat(SCHEDULE.at(5)).isCloseTo(0.005f, within(1e-5f));
        assertThat(SCHEDULE.at(10)).isCloseTo(0.01f, within(1e-5f));
        assertThat(SCHEDULE.at(500)).isCloseTo(0.00515f, within(1e-6f));
        assertThat(SCHEDULE.at(1_000)).isCloseTo(0.0003f, within(1e-7f));
    }

    @Test
    void rests_when_there_are_more_steps_than_planned() {
        assertThat(SCHEDULE.at(5_000)).isEqualTo(SCHEDULE.at(1_000));
    }
}
