package org.yincai.inference.onnx;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** A bounded set of slots, lent to one caller at a time, the warmest first; further callers wait. Thread safe. */
final class Pool<S> implements AutoCloseable {
    private final ConcurrentLinkedDeque<S> free;
    private final Semaphore permits;
    private final int size;
    private final Consumer<S> closer;
    private volatile boolean closed;

    /**
     * Makes a pool that owns its slots.
     *
     * @param closer closes a slot
     */
    Pool(List<S> slots, Consumer<S> closer) {
        this.closer = closer;
        free = new ConcurrentLinkedDeque<>(slots);
        size = slots.size();
        permits = new Semaphore(size);
    }

    S borrow() {
        permits.acquireUninterruptibly();
        if (closed) {
            permits.release();
            throw new RejectedExecutionException("the model is closed");
        }
        return free.pop();
    }

    void giveBack(S slot) {
        free.push(slot);
        permits.release();
    }

    /** Waits for the callers inside, then closes every slot; callers after that are refused. */
    @Override
    public void close() {
        permits.acquireUninterruptibly(size);
        closed = true;
        free.forEach(closer);
        free.clear();
        permits.release(size);
    }
}
