package org.yincai.api.state;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Mono;

/** A cache in memory that can be told to fail or to hang. */
public final class MemoryStateCache implements StateCache {
    private final Map<LearnerKey, Long> sequences = new HashMap<>();
    private final Map<LearnerKey, byte[]> states = new HashMap<>();
    private final int largest;
    private volatile boolean fails;

    public MemoryStateCache(int largest) {
        this.largest = largest;
    }

    void fail(boolean fail) {
        fails = fail;
    }

    private <T> Mono<T> work(Supplier<@Nullable T> work) {
        return Mono.defer(() -> fails ? Mono.error(new IllegalStateException("connection refused")) : now(work));
    }

    private synchronized <T> Mono<T> now(Supplier<@Nullable T> work) {
        return Mono.justOrEmpty(work.get());
    }

    @Override
    public Mono<byte[]> get(LearnerKey learner) {
        return work(() -> states.get(learner));
    }

    @Override
    public Mono<Long> sequence(LearnerKey learner) {
        return work(() -> sequences.get(learner));
    }

    @Override
    public Mono<Boolean> put(LearnerKey learner, long sequence, byte[] state) {
        if (state.length > largest) {
            return evict(learner).thenReturn(false);
        }
        return work(() -> {
            if (sequences.getOrDefault(learner, 0L) > sequence) {
                return false;
            }
            sequences.put(learner, sequence);
            states.put(learner, state);
            return true;
        });
    }

    @Override
    public Mono<Void> evict(LearnerKey learner) {
        return work(() -> {
                    sequences.remove(learner);
                    return states.remove(learner);
                })
                .then();
    }
}
