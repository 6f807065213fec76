package org.yincai.inference.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FsrsTest {
    private static final Instant START = Instant.parse("2022-11-29T12:30:00Z");

    private final Fsrs fsrs = new Fsrs(FsrsWeights.DEFAULT);
    private final ReviewScheduler scheduler = new ReviewScheduler(fsrs, ReviewOptions.DEFAULT);

    @Test
    void gives_the_published_intervals() {
        int[] grades = {3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3};
        List<Long> days = new ArrayList<>();
        Instant at = START;
        @Nullable Reviewed card = null;
        for (int grade : grades) {
            Reviewed after = scheduler.review(card, Rating.graded(grade), at);
            days.add(Duration.between(after.at(), after.due()).toDays());
            at = after.due();
            card = after;
        }

        assertThat(days).containsExactly(0L, 4L, 14L, 45L, 135L, 372L, 0L, 0L, 2L, 5L, 10L, 20L, 40L);
    }

    @Test
    void gives_the_published_stability() {
        int[] grades = {1, 3, 3, 3, 3, 3};
        int[] gaps = {0, 0, 1, 3, 8, 21};
        Memory memory = fsrs.first(Rating.AGAIN);
        for (int i = 1; i < grades.length; i++) {
            memory = fsrs.next(memory, gaps[i], Rating.graded(grades[i]));
        }

        assertThat(memory.stability()).isCloseTo(49.4472, within(5e-5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.7, .9, .97})
    void the_interval_is_when_recall_has_fallen_to_the_retention(double retention) {
        double days = fsrs.interval(12.5, retention);

        assertThat(fsrs.retrievability(days, 12.5)).isCloseTo(retention, within(1e-12));
        assertThat(fsrs.retrievability(12.5, 12.5)).isCloseTo(.9, within(1e-12));
        assertThat(fsrs.retrievability(0, 12.5)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_memory_stays_within_its_bounds(Rating rating) {
        for (int days : new int[] {0, 1, 30, 30_000}) {
            Memory memory = fsrs.first(rating);
            for (int i = 0; i < 200; i++) {
                memory = fsrs.next(memory, days, rating);
            }
            assertThat(memory.difficulty()).isBetween(1.0, 10.0);
            assertThat(memory.stability()).isBetween(Memory.LEAST_STABLE, Memory.MOST_STABLE);
        }
    }

    @Test
    void a_better_recall_makes_a_more_stable_memory() {
        Memory memory = fsrs.next(fsrs.first(Rating.GOOD), 3, Rating.GOOD);
        List<Double> after = List.of(Rating.values()).stream()
                .map(rating -> fsrs.next(memory, 10, rating).stability())
                .toList();

        assertThat(after).isSorted().doesNotHaveDuplicates();
        assertThat(after.get(0)).isLessThan(memory.stability());
        assertThat(after.get(1)).isGreaterThan(memory.stability());
    }

    @Test
    void weights_that_are_none_are_refused_all_at_once() {
        double[] weights = FsrsWeights.DEFAULT.toArray();
        weights[4] = 11;
        weights[20] = Double.NaN;

        assertThatThrownBy(() -> new FsrsWeights(weights))
                .hasMessageContaining("w4 must be in [1.0, 10.0] but is 11")
                .hasMessageContaining("w20");
        assertThatThrownBy(() -> new FsrsWeights(1, 2)).hasMessageContaining("21 weights but got 2");
        assertThat(new FsrsWeights(FsrsWeights.DEFAULT.toArray()))
                .isEqualTo(FsrsWeights.DEFAULT)
                .hasSameHashCodeAs(FsrsWeights.DEFAULT);
        assertThatThrownBy(() -> new Memory(0, 5)).hasMessageContaining("stability");
        assertThatThrownBy(() -> new Memory(1, .5)).hasMessageContaining("difficulty");
    }

    @Test
    void the_difficulty_is_of_the_first_rating() {
        assertThat(fsrs.first(Rating.AGAIN).difficulty()).isEqualTo(7.0114);
        assertThat(fsrs.first(Rating.of(true))).isEqualTo(fsrs.first(Rating.GOOD));
        assertThat(fsrs.first(Rating.of(false))).isEqualTo(fsrs.first(Rating.AGAIN));
    }

    @Test
    void recall_falls_while_time_goes_by() {
        Reviewed known = scheduler.review(scheduler.review(null, Rating.GOOD, START), Rating.GOOD, START);

        assertThat(scheduler.retrievability(known, START)).isEqualTo(1);
        assertThat(scheduler.retrievability(known, known.due())).isCloseTo(.9, within(.01));
        assertThat(scheduler.retrievability(known, START.plus(1_000, ChronoUnit.DAYS)))
                .isBetween(.1, .5);
    }
}
