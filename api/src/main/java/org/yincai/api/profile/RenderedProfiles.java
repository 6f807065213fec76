package org.yincai.api.profile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.LearnerKey;

/** Profiles as bytes, each good for one sequence of its learner and one minute. */
final class RenderedProfiles {
    private static final long MOST_BYTES = 64L << 20;

    private final Cache<LearnerKey, Rendered> cache = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((LearnerKey key, Rendered rendered) -> rendered.body.length + 200)
            .executor(Runnable::run)
            .build();

    /** The rendered profile of a learner at a sequence and minute, or null. */
    @Nullable
    Rendered find(LearnerKey learner, long sequence, long minute) {
        Rendered rendered = cache.getIfPresent(learner);
        return rendered != null && rendered.sequence == sequence && rendered.minute == minute ? rendered : null;
    }

    void keep(LearnerKey learner, Rendered rendered) {
        cache.put(learner, rendered);
    }

    /**
     * A profile as it goes over the wire.
     *
     * @param minute minutes since 1970 of its as-of time
     */
    @SuppressWarnings("ArrayRecordComponent") // written to the wire and never compared
    record Rendered(long sequence, long minute, byte[] body) {
        String tag() {
            return "\"" + sequence + "-" + Long.toString(minute, 36) + "\"";
        }
    }
}
