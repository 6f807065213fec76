package org.yincai.api.service;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Computes each piece of work on a virtual thread of its own: as many run as there are processors, and those that wait
 * for the model let others come to the same run. Beyond a limit work is refused.
 */
final class Computing implements Executor {
    private final int most;
    private final AtomicInteger inside = new AtomicInteger();
    private final ThreadFactory threads =
            Thread.ofVirtual().name("yincai-compute").factory();

    Computing(int most) {
        this.most = most;
    }

    @Override
    public void execute(Runnable work) {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            throw new RejectedExecutionException("more than " + most + " pieces of work compute or wait to");
        }
        threads.newThread(() -> {
                    try {
                        work.run();
                    } finally {
                        inside.decrementAndGet();
                    }
                })
                .start();
    }

    /** Pieces of work that compute or wait to. */
    int inside() {
        return inside.get();
    }
}
