package org.yincai.inference.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.trace.ModelFailure;

/**
 * Puts rows of callers that compute at the same time into one run of a graph: a row in company costs a tenth of a row
 * alone. Whoever finds nobody leading lets the others come to their rows first, then runs all that waits; then the
 * next one waiting leads. Meant for callers on virtual threads, of which many wait while few run.
 */
final class Gathering<R> {
    private final Function<List<R>, float[]> run;
    private final int most;
    private final ConcurrentLinkedQueue<Part<R>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rowsWaiting = new AtomicInteger();
    private final AtomicBoolean led = new AtomicBoolean();

    /**
     * Gathers for one graph.
     *
     * @param run one result per row; all rows or none
     * @param most rows of one run; whoever brings more runs alone
     */
    Gathering(Function<List<R>, float[]> run, int most) {
        this.run = run;
        this.most = most;
    }

    /**
     * One result per row.
     *
     * @throws ModelFailure when these rows cannot be run even alone
     */
    float[] run(List<R> rows) {
        if (rows.size() > most / 2) {
            return run.apply(rows);
        }
        var part = new Part<>(rows);
        waiting.add(part);
        rowsWaiting.addAndGet(rows.size());
        while (!part.done) {
            if (led.compareAndSet(false, true)) {
                lead(part);
            } else {
                LockSupport.park(this);
            }
        }
        return part.result();
    }

    /** Rows that wait for a run. */
    int rowsWaiting() {
        return rowsWaiting.get();
    }

    private void lead(Part<R> own) {
        try {
            if (!own.done) {
                letOthersCome();
                together(take());
            }
        } finally {
            led.set(false);
            Part<R> next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.caller);
            }
        }
    }

    /** Lets others compute as long as they bring rows. Only makes runs wider; no result depends on it. */
    @SuppressWarnings("ThreadPriorityCheck")
    private void letOthersCome() {
        int before;
        do {
            before = rowsWaiting.get();
            Thread.yield();
        } while (rowsWaiting.get() > before && before < most);
    }

    private List<Part<R>> take() {
        var parts = new ArrayList<Part<R>>();
        int rows = 0;
        Part<R> next = waiting.peek();
        while (next != null && rows + next.rows.size() <= most) {
            waiting.remove();
            parts.add(next);
            rows += next.rows.size();
            next = waiting.peek();
        }
        rowsWaiting.addAndGet(-rows);
        return parts;
    }

    private void together(List<Part<R>> parts) {
        if (parts.size() == 1) {
            alone(parts.get(0));
            return;
        }
        var all = new ArrayList<R>();
        parts.forEach(part -> all.addAll(part.rows));
        try {
            float[] p = run.apply(all);
            int from = 0;
            for (Part<R> part : parts) {
                part.finish(Arrays.copyOfRange(p, from, from + part.rows.size()), null);
                from += part.rows.size();
            }
        } catch (RuntimeException oneOfThem) {
            parts.forEach(this::alone);
        } catch (Error broken) {
            var failure = new ModelFailure("the run of several callers broke", broken);
            parts.forEach(part -> part.finish(null, failure));
        }
    }

    private void alone(Part<R> part) {
        try {
            part.finish(run.apply(part.rows), null);
        } catch (RuntimeException failure) {
            part.finish(null, failure);
        } catch (Error broken) {
            part.finish(null, new ModelFailure("the run broke", broken));
        }
    }

    /** The rows of one caller, and what became of them. */
    private static final class Part<R> {
        final List<R> rows;
        final Thread caller = Thread.currentThread();
        private float @Nullable [] result;
        private @Nullable RuntimeException failure;
        volatile boolean done;

        Part(List<R> rows) {
            this.rows = rows;
        }

        void finish(float @Nullable [] p, @Nullable RuntimeException fault) {
            result = p;
            failure = fault;
            done = true;
            LockSupport.unpark(caller);
        }

        float[] result() {
            if (result == null) {
                throw failure == null ? new IllegalStateException("no result") : failure;
            }
            return result;
        }
    }
}
