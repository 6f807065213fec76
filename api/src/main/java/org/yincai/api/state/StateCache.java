package org.yincai.api.state;

import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Mono;

/**
 * A cache of learner states as bytes. It may lose anything at any time; it never goes back to an older sequence. Every
 * call ends, with an error when the cache takes too long.
 */
public interface StateCache {
    /** The cached bytes, or empty. */
    Mono<byte[]> get(LearnerKey learner);

    /** The sequence of the cached state, or empty; much cheaper than the state itself. */
    Mono<Long> sequence(LearnerKey learner);

    /** Caches bytes unless a newer sequence is cached already; true when they are now the cached ones. */
    Mono<Boolean> put(LearnerKey learner, long sequence, byte[] state);

    /** Forgets a learner. */
    Mono<Void> evict(LearnerKey learner);
}
