package org.yincai.api.state;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Mono;

/**
 * Keeps the answers of one learner in line inside this process, without blocking a thread. Other processes are kept out
 * by the journal's sequence; the locks only spare them and us from retrying. Work once begun runs to its end even when
 * the caller goes away, so that an answer is either applied whole or not at all.
 */
public final class LearnerLocks {
    private final Map<LearnerKey, Queue<Runnable>> held = new HashMap<>();

    /** Runs work while the learner is held. */
    public <T> Mono<T> with(LearnerKey learner, Mono<T> work) {
        return with(List.of(learner), work);
    }

    /** Runs work while all the learners are held; they are taken in order, so that nobody waits in a circle. */
    public <T> Mono<T> with(Collection<LearnerKey> learners, Mono<T> work) {
        List<LearnerKey> ordered = List.copyOf(new TreeSet<>(learners));
        return Mono.create(sink ->
                acquire(ordered, 0, () -> InTurn.begin(work, sink, () -> ordered.forEach(this::release))));
    }

    private void acquire(List<LearnerKey> learners, int from, Runnable work) {
        for (int i = from; i < learners.size(); i++) {
            int next = i + 1;
            if (!tryAcquire(learners.get(i), () -> acquire(learners, next, work))) {
                return;
            }
        }
        work.run();
    }

    private boolean tryAcquire(LearnerKey learner, Runnable later) {
        synchronized (held) {
            Queue<Runnable> waiting = held.get(learner);
            if (waiting != null) {
                waiting.add(later);
                return false;
            }
            held.put(learner, new ArrayDeque<>(2));
            return true;
        }
    }

    private void release(LearnerKey learner) {
        @Nullable Runnable next;
        synchronized (held) {
            Queue<Runnable> waiting = held.get(learner);
            next = waiting == null ? null : waiting.poll();
            if (next == null) {
                held.remove(learner);
            }
        }
        if (next != null) {
            InTurn.run(next);
        }
    }

    /** Learners held right now. */
    public int size() {
        synchronized (held) {
            return held.size();
        }
    }
}
