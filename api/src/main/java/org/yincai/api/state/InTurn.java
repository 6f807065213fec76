package org.yincai.api.state;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/** Runs what a thread lets go one after another and not one inside the other: a long line is no deep stack. */
final class InTurn {
    private static final ThreadLocal<Queue<Runnable>> LET_GO = ThreadLocal.withInitial(ArrayDeque::new);

    private InTurn() {}

    /** Runs what comes next; what it throws is logged and neither keeps back the others nor reaches who let it go. */
    static void run(Runnable next) {
        Queue<Runnable> line = LET_GO.get();
        boolean first = line.isEmpty();
        line.add(next);
        while (first && !line.isEmpty()) {
            try {
                line.element().run();
            } catch (Throwable thrown) {
                Operators.onErrorDropped(thrown, Context.empty());
            } finally {
                line.remove();
            }
        }
    }

    /**
     * Begins work for whoever waits at the sink; it runs to its end also when nobody waits any more.
     *
     * @param letGo is run once, however the work ends: Reactor tells nobody of an {@link Error} that work throws at once
     */
    static <T> void begin(Mono<T> work, MonoSink<T> sink, Runnable letGo) {
        var over = new AtomicBoolean();
        Runnable once = () -> {
            if (!over.getAndSet(true)) {
                letGo.run();
            }
        };
        try {
            work.contextWrite(sink.contextView())
                    .doFinally(signal -> once.run())
                    .subscribe(sink::success, sink::error, sink::success);
        } catch (Error broken) {
            once.run();
            sink.error(new IllegalStateException("the work broke", broken));
        }
    }
}
