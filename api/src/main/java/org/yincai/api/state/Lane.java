package org.yincai.api.state;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.yincai.api.problem.Refusal;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Lets only so many pieces of work run at once; the others wait in line, without a thread, up to a limit, and are left
 * out when nobody waits for them any more. Thread safe.
 */
public final class Lane {
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Sinks.Many<Mono<Void>> line = Sinks.many().unicast().onBackpressureBuffer();
    private final AtomicInteger inside = new AtomicInteger();
    private final int most;
    private final Duration longestWait;

    /**
     * Makes a lane.
     *
     * @param most pieces of work that run or wait; more is refused as busy
     * @param longestWait what has waited longer when its turn comes is refused as busy
     */
    public Lane(int atOnce, int most, Duration longestWait) {
        this.most = most;
        this.longestWait = longestWait;
        line.asFlux().flatMap(Function.identity(), atOnce).subscribe();
    }

    /** The work, when its turn has come; {@link Refusal.Busy} when too many wait or it took too long to come. */
    public <T> Mono<T> in(Mono<T> work) {
        return Mono.create(sink -> {
            if (inside.incrementAndGet() > most) {
                inside.decrementAndGet();
                sink.error(new Refusal.Busy(LATER).exception());
                return;
            }
            var gone = new AtomicBoolean();
            sink.onCancel(() -> gone.set(true));
            long latest = now() + longestWait.toMillis();
            line.emitNext(
                    Mono.defer(() -> gone.get() ? Mono.<T>empty() : now() > latest ? busy() : work)
                            .contextWrite(sink.contextView())
                            .doOnSuccess(sink::success)
                            .doOnError(sink::error)
                            .onErrorComplete()
                            .doFinally(signal -> inside.decrementAndGet())
                            .then(),
                    Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
        });
    }

    private static <T> Mono<T> busy() {
        return Mono.error(new Refusal.Busy(LATER).exception());
    }

    /** By Reactor's clock, so that a test may tell the time. */
    private static long now() {
        return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
    }
}
