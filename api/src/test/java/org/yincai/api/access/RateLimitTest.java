package org.yincai.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.TenantId;

class RateLimitTest {
    private static final AccessSettings.Rates RATES = new AccessSettings.Rates(10, 20, 1000, 1000, 100);
    private final TickingClock clock = new TickingClock();
    private final RateLimit limit = new RateLimit(RATES, clock);

    @Test
    void lets_a_burst_through_and_then_the_rate() {
        assertThat(passes(pupil("p1"), 50)).isEqualTo(20);
        clock.advance(Duration.ofMillis(500));
        assertThat(passes(pupil("p1"), 50)).isEqualTo(5);
        clock.advance(Duration.ofSeconds(100));
        assertThat(passes(pupil("p1"), 50)).isEqualTo(20);
    }

    @Test
    void says_how_long_to_wait() {
        passes(pupil("p1"), 20);
        assertThat(limit.take(pupil("p1"))).isEqualTo(Duration.ofMillis(100));
        clock.advance(Duration.ofMillis(100));
        assertThat(limit.take(pupil("p1"))).isZero();
    }

    @Test
    void counts_every_caller_alone_and_a_platform_by_its_own_rate() {
        assertThat(passes(pupil("p1"), 50)).isEqualTo(20);
        assertThat(passes(pupil("p2"), 50)).isEqualTo(20);
        Caller platform = new Caller("p1", new TenantId("t"), Role.PLATFORM, null, Set.of());
        assertThat(passes(platform, 2000)).isEqualTo(1000);
    }

    @Test
    void does_not_lock_anybody_out_when_the_clock_is_set_back() {
        passes(pupil("p1"), 20);
        clock.advance(Duration.ofHours(-1));
        assertThat(passes(pupil("p1"), 50)).isEqualTo(20);
    }

    @Test
    void counts_right_when_many_come_at_once() {
        AtomicInteger passed = new AtomicInteger();
        IntStream.range(0, 500).parallel().forEach(i -> {
            if (limit.take(pupil("p1")).isZero()) {
                passed.incrementAndGet();
            }
        });
        assertThat(passed).hasValue(20);
    }

    private int passes(Caller caller, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(i -> limit.take(caller).isZero())
                .count();
    }

    private static Caller pupil(String id) {
        return new Caller(id, new TenantId("t"), Role.PUPIL, new LearnerId(id), Set.of());
    }
}
