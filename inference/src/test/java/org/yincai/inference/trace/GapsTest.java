package org.yincai.inference.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapsTest {
    @ParameterizedTest
    @CsvSource({
        "-1, 0",
        "0, 0",
        "1, 1",
        "2, 2",
        "3, 2",
        "4, 3",
        "7, 3",
        "8, 4",
        "1023, 10",
        "1024, 11",
        "99999999999, 11"
    })
    void a_gap_in_events_falls_into_its_power_of_two(long gap, int bucket) {
        assertThat(Gaps.events(gap)).isEqualTo(bucket).isLessThan(Gaps.EVENT_BUCKETS);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0",
        "0, 1",
        "59, 1",
        "60, 2",
        "119, 2",
        "120, 3",
        "3600, 7",
        "86400, 12",
        "31536000, 21",
        "99999999999, 21"
    })
    void a_gap_in_time_falls_into_its_power_of_two_minutes(long seconds, int bucket) {
        assertThat(Gaps.time(seconds)).isEqualTo(bucket).isLessThan(Gaps.TIME_BUCKETS);
    }
}
