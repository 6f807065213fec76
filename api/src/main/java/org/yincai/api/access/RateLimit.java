package org.yincai.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.yincai.models.id.TenantId;

/**
 * A token bucket for every caller, in memory and bounded.
 *
 * <p>Kept as one number, the theoretical arrival time of the generic cell rate algorithm (ITU-T I.371): a request conforms
 * when {@code tat - now <= (burst - 1) * interval}, and then {@code tat = max(tat, now) + interval}. A clock that was set
 * back cannot lock a caller out.
 */
final class RateLimit {
    private final Clock clock;
    private final AccessSettings.Rates rates;
    private final Cache<Who, AtomicLong> arrivals;

    RateLimit(AccessSettings.Rates rates, Clock clock) {
        this.clock = clock;
        this.rates = rates;
        this.arrivals = Caffeine.newBuilder()
                .maximumSize(rates.callers())
                .expireAfterAccess(Duration.ofMinutes(10))
                .executor(Runnable::run)
                .build();
    }

    /** How long {@code caller} has to wait; zero when this request may pass, which it then is counted for. */
    Duration take(Caller caller) {
        boolean platform = caller.role() == Role.PLATFORM;
        long interval = 1_000_000_000L / (platform ? rates.platform() : rates.person());
        long tolerance = ((platform ? rates.platformBurst() : rates.personBurst()) - 1) * interval;
        long now = clock.millis() * 1_000_000L;
        AtomicLong arrival =
                arrivals.get(new Who(caller.tenant(), caller.role(), caller.subject()), who -> new AtomicLong(now));
        while (true) {
            long seen = arrival.get();
            boolean clockSetBack = seen - now > tolerance + interval;
            long due = clockSetBack ? now : Math.max(seen, now);
            if (due - now > tolerance) {
                return Duration.ofNanos(due - now - tolerance);
            }
            if (arrival.compareAndSet(seen, due + interval)) {
                return Duration.ZERO;
            }
        }
    }

    private record Who(TenantId tenant, Role role, String subject) {}
}
