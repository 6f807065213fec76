package org.yincai.api.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Groups waiting runs into one commit: whenever a writer is free it takes everything that waits, up to a limit. A
 * single-row commit costs one fsync; grouped, hundreds of answers share it. While a commit is in flight another starts
 * beside it only when a good many rows wait, since few are cheaper in the next, or when that commit is slow.
 */
final class GroupCommit {
    private final Function<List<List<Entry>>, Mono<List<Boolean>>> write;
    private final JournalOptions options;
    private final ConcurrentLinkedQueue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    /** When the last commit began, in milliseconds of {@link #now()}. */
    private volatile long begun;

    /**
     * Makes a group commit.
     *
     * @param write writes runs durably in one commit and says for each whether it was appended
     * @param options how many rows a commit takes, and how many may wait, how long: more is refused with {@link JournalBusyException}
     */
    GroupCommit(Function<List<List<Entry>>, Mono<List<Boolean>>> write, JournalOptions options) {
        this.write = write;
        this.options = options;
    }

    Mono<Boolean> append(List<Entry> run) {
        return Mono.defer(() -> {
            if (waiting.addAndGet(run.size()) > options.rowsWaiting()) {
                waiting.addAndGet(-run.size());
                return Mono.error(new JournalBusyException());
            }
            var pending = new Pending(run, now(), Sinks.one());
            queue.add(pending);
            drain();
            return pending.done.asMono();
        });
    }

    /** Rows waiting for a writer. */
    int waiting() {
        return waiting.get();
    }

    private void drain() {
        while (!queue.isEmpty() && acquire()) {
            List<Pending> group = take();
            if (group.isEmpty()) {
                busy.decrementAndGet();
            } else {
                commit(group);
            }
        }
    }

    private boolean acquire() {
        int inFlight = busy.get();
        boolean beside = waiting.get() >= options.rowsBeside()
                || now() - begun >= options.slow().toMillis();
        while (inFlight < (beside ? options.writers() : 1)) {
            if (busy.compareAndSet(inFlight, inFlight + 1)) {
                begun = now();
                return true;
            }
            inFlight = busy.get();
        }
        return false;
    }

    /** By Reactor's clock, so that a test may tell the time. */
    private static long now() {
        return Schedulers.parallel().now(TimeUnit.MILLISECONDS);
    }

    private List<Pending> take() {
        var group = new ArrayList<Pending>();
        int rows = 0;
        while (rows < options.rowsPerCommit()) {
            Pending next = queue.poll();
            if (next == null) {
                break;
            }
            waiting.addAndGet(-next.run.size());
            if (now() - next.since > options.longestWait().toMillis()) {
                next.done.tryEmitError(new JournalBusyException());
            } else {
                group.add(next);
                rows += next.run.size();
            }
        }
        return group;
    }

    private void commit(List<Pending> group) {
        List<List<Entry>> runs = group.stream().map(Pending::run).toList();
        Mono.defer(() -> write.apply(runs))
                .doFinally(signal -> {
                    busy.decrementAndGet();
                    drain();
                })
                .subscribe(
                        appended -> {
                            for (int i = 0; i < group.size(); i++) {
                                group.get(i).done.tryEmitValue(appended.get(i));
                            }
                        },
                        fault -> group.forEach(p -> p.done.tryEmitError(fault)));
    }

    private record Pending(List<Entry> run, long since, Sinks.One<Boolean> done) {}
}
