package org.yincai.api.state;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.yincai.api.problem.Refusal;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Lets only so many pieces of work run at once; the others wait in line, without a thread, up to a limit, and are left
 * out when nobody waits for them any more. Thread safe.
 */
public final class Lane {
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Sinks.Many<Mono<Void>> line = Sinks.many().unicast().onBackpressureBuffer();
    private final AtomicInteger inside = new AtomicInteger();
    private final int most;

    /**
     * Makes a lane.
     *
     * @param most pieces of work that run or wait; more is refused as busy
     */
    public Lane(int atOnce, int most) {
        this.most = most;
        line.asFlux().flatMap(Function.identity(), atOnce).subscribe();
    }

    /** The work, when its turn has come; {@link Refusal.Busy} when too many wait. */
    public <T> Mono<T> in(Mono<T> work) {
        return Mono.create(sink -> {
            if (inside.incrementAndGet() > most) {
                inside.decrementAndGet();
                sink.error(new Refusal.Busy(LATER).exception());
                return;
            }
            var gone = new AtomicBoolean();
            sink.onCancel(() -> gone.set(true));
            line.emitNext(
                    Mono.defer(() -> gone.get() ? Mono.<T>empty() : work)
                            .contextWrite(sink.contextView())
                            .doOnSuccess(sink::success)
                            .doOnError(sink::error)
                            .onErrorComplete()
                            .doFinally(signal -> inside.decrementAndGet())
                            .then(),
                    Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
        });
    }
}
