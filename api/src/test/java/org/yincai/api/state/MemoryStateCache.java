package org.yincai.api.state;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Mono;

/** A cache in memory that can be told to fail or to hang. */
final class MemoryStateCache implements StateCache {
    private final Map<LearnerKey, Cached> cached = new ConcurrentHashMap<>();
    private final int largest;
    private volatile @Nullable RuntimeException fault;
    private volatile boolean hangs;

    MemoryStateCache(int largest) {
        this.largest = largest;
    }

    private record Cached(long sequence, byte[] state) {}

    void fail(@Nullable RuntimeException with) {
        fault = with;
    }

    void hang(boolean hang) {
        hangs = hang;
    }

    private <T> Mono<T> work(Mono<T> work) {
        return Mono.defer(() -> {
            RuntimeException failing = fault;
            return hangs ? Mono.never() : failing == null ? work : Mono.error(failing);
        });
    }

    @Override
    public Mono<byte[]> get(LearnerKey learner) {
        return work(Mono.fromSupplier(() -> cached.get(learner)).map(Cached::state));
    }

    @Override
    public Mono<Long> sequence(LearnerKey learner) {
        return work(Mono.fromSupplier(() -> cached.get(learner)).map(Cached::sequence));
    }

    @Override
    public Mono<Boolean> put(LearnerKey learner, long sequence, byte[] state) {
        if (state.length > largest) {
            return evict(learner).thenReturn(false);
        }
        var candidate = new Cached(sequence, state);
        return work(Mono.fromSupplier(
                () -> cached.merge(learner, candidate, (old, next) -> old.sequence > next.sequence ? old : next)
                        == candidate));
    }

    @Override
    public Mono<Void> evict(LearnerKey learner) {
        return work(Mono.fromRunnable(() -> cached.remove(learner)));
    }
}
