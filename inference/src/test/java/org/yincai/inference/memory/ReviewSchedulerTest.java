package org.yincai.inference.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yincai.inference.memory.Reviewed.Phase;

class ReviewSchedulerTest {
    private static final Instant START = Instant.parse("2026-03-02T22:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Fsrs fsrs = new Fsrs(FsrsWeights.DEFAULT);

    private ReviewScheduler scheduler(List<Duration> learning, List<Duration> relearning, ZoneId zone) {
        return new ReviewScheduler(fsrs, new ReviewOptions(.9, learning, relearning, 60, zone));
    }

    private static Reviewed all(ReviewScheduler scheduler, Rating... ratings) {
        @Nullable Reviewed reviewed = null;
        for (Rating rating : ratings) {
            reviewed = scheduler.review(reviewed, rating, reviewed == null ? START : reviewed.due());
        }
        return java.util.Objects.requireNonNull(reviewed);
    }

    @Test
    void what_is_new_goes_through_the_steps() {
        var steps = scheduler(List.of(MINUTE, MINUTE.multipliedBy(10)), List.of(), ZoneOffset.UTC);

        Reviewed good = all(steps, Rating.GOOD);
        assertThat(good.phase()).isEqualTo(Phase.LEARNING);
        assertThat(good.step()).isEqualTo(1);
        assertThat(good.due()).isEqualTo(START.plus(MINUTE.multipliedBy(10)));
        assertThat(all(steps, Rating.HARD).due()).isEqualTo(START.plus(MINUTE.multipliedBy(6)));
        assertThat(all(steps, Rating.GOOD, Rating.AGAIN).step()).isZero();
        assertThat(all(steps, Rating.EASY).phase()).isEqualTo(Phase.KNOWN);
        assertThat(all(steps, Rating.GOOD, Rating.GOOD).phase()).isEqualTo(Phase.KNOWN);
    }

    @Test
    void what_was_forgotten_is_relearned_when_there_are_steps_for_it() {
        var with = scheduler(List.of(), List.of(MINUTE.multipliedBy(4)), ZoneOffset.UTC);
        Reviewed forgotten = all(with, Rating.GOOD, Rating.AGAIN);

        assertThat(forgotten.phase()).isEqualTo(Phase.RELEARNING);
        assertThat(Duration.between(forgotten.at(), forgotten.due())).isEqualTo(MINUTE.multipliedBy(4));
        assertThat(Duration.between(
                        forgotten.due(),
                        with.review(forgotten, Rating.HARD, forgotten.due()).due()))
                .isEqualTo(MINUTE.multipliedBy(6));
        assertThat(all(scheduler(List.of(), List.of(), ZoneOffset.UTC), Rating.GOOD, Rating.AGAIN)
                        .phase())
                .isEqualTo(Phase.KNOWN);
    }

    @Test
    void a_better_rating_earns_a_longer_wait_up_to_the_longest() {
        var scheduler = scheduler(List.of(), List.of(), ZoneOffset.UTC);
        Reviewed known = all(scheduler, Rating.HARD);
        List<Instant> due = List.of(Rating.values()).stream()
                .map(rating -> scheduler.review(known, rating, known.due()).due())
                .toList();

        assertThat(due).isSorted();
        assertThat(due.subList(1, 4)).doesNotHaveDuplicates();
        Reviewed old = all(scheduler, Rating.EASY, Rating.EASY, Rating.EASY, Rating.EASY);
        assertThat(Duration.between(old.at(), old.due()).toDays()).isBetween(60L, 62L);
    }

    @Test
    void a_night_in_the_zone_makes_it_another_day() {
        Instant morning = START.plus(Duration.ofHours(10));
        var here = scheduler(List.of(), List.of(), ZoneOffset.UTC);
        var there = scheduler(List.of(), List.of(), ZoneId.of("Asia/Shanghai"));
        Memory first = fsrs.first(Rating.GOOD);

        assertThat(here.review(here.review(null, Rating.GOOD, START), Rating.GOOD, morning)
                        .memory())
                .isEqualTo(fsrs.next(first, 1, Rating.GOOD));
        assertThat(there.review(there.review(null, Rating.GOOD, START), Rating.GOOD, morning)
                        .memory())
                .isEqualTo(fsrs.next(first, 0, Rating.GOOD));
    }

    @Test
    void reviews_come_in_order_and_options_make_sense() {
        var scheduler = scheduler(List.of(), List.of(), ZoneOffset.UTC);
        Reviewed first = scheduler.review(null, Rating.GOOD, START);

        assertThatThrownBy(() -> scheduler.review(first, Rating.GOOD, START.minusSeconds(1)))
                .hasMessageContaining("comes after");
        assertThatThrownBy(() -> scheduler(List.of(Duration.ofDays(1)), List.of(), ZoneOffset.UTC))
                .hasMessageContaining("steps above 0 and below a day");
    }
}
