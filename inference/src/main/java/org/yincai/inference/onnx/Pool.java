package org.yincai.inference.onnx;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/** A bounded set of slots, lent to one caller at a time, the warmest first; further callers wait. Thread safe. */
final class Pool implements AutoCloseable {
    private final ConcurrentLinkedDeque<Slot> free;
    private final Semaphore permits;
    private final int size;
    private volatile boolean closed;

    Pool(List<Slot> slots) {
        free = new ConcurrentLinkedDeque<>(slots);
        size = slots.size();
        permits = new Semaphore(size);
    }

    Slot borrow() {
        permits.acquireUninterruptibly();
        if (closed) {
            permits.release();
            throw new RejectedExecutionException("the model is closed");
        }
        return free.pop();
    }

    void giveBack(Slot slot) {
        free.push(slot);
        permits.release();
    }

    /** Waits for the callers inside, then closes every slot; callers after that are refused. */
    @Override
    public void close() {
        permits.acquireUninterruptibly(size);
        closed = true;
        free.forEach(Slot::close);
        free.clear();
        permits.release(size);
    }
}
