package org.yincai.api.state;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.yincai.api.problem.Refusal;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets only so many pieces of work run at once; the others wait in line, without a thread, up to a limit, and are left
 * out when nobody waits for them any more. Thread safe.
 */
public final class Lane {
    private static final Duration LATER = Duration.ofSeconds(2);

    private final Queue<Runnable> line = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger free;
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
        free = new AtomicInteger(atOnce);
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
            Mono<T> turn = Mono.defer(() -> gone.get() ? Mono.empty() : now() > latest ? busy() : work);
            line.add(() -> InTurn.begin(turn, sink, this::leave));
            go();
        });
    }

    private void leave() {
        inside.decrementAndGet();
        free.incrementAndGet();
        go();
    }

    /** Begins what may begin; whoever adds to the line or makes a place free calls it, so that none is forgotten. */
    private void go() {
        while (!line.isEmpty() && takePlace()) {
            Runnable next = line.poll();
            if (next == null) {
                free.incrementAndGet();
            } else {
                InTurn.run(next);
            }
        }
    }

    private boolean takePlace() {
        int places = free.get();
        while (places > 0 && !free.compareAndSet(places, places - 1)) {
            places = free.get();
        }
        return places > 0;
    }

    private static <T> Mono<T> busy() {
        return Mono.error(new Refusal.Busy(LATER).exception());
    }

    /** By Reactor's clock, so that a test may tell the time. */
    private static long now() {
        return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
    }
}
