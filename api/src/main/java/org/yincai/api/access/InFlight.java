package org.yincai.api.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.yincai.api.problem.Refusal;
import reactor.core.publisher.Mono;

/**
 * Counts the requests that are being served; beyond a limit the next is refused as busy. What was let in is served to
 * its end: no work is refused half-way. Thread safe.
 */
final class InFlight {
    private static final Duration LATER = Duration.ofSeconds(1);

    private final int most;
    private final AtomicInteger requests = new AtomicInteger();

    InFlight(int most) {
        this.most = most;
    }

    /** The request, served; {@link Refusal.Busy} when as many as may be are being served. */
    Mono<Void> serve(Mono<Void> request) {
        return Mono.defer(() -> {
            if (requests.incrementAndGet() > most) {
                requests.decrementAndGet();
                return Mono.error(new Refusal.Busy(LATER).exception());
            }
            return request.doFinally(end -> requests.decrementAndGet());
        });
    }

    /** Requests that are being served. */
    int requests() {
        return requests.get();
    }
}
