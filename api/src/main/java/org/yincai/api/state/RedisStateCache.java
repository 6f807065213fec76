package org.yincai.api.state;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.yincai.models.id.LearnerKey;
import reactor.core.publisher.Mono;

/**
 * States in Redis: one string per learner, 19 digits of sequence followed by the bytes, under a hash-tagged key so that
 * a learner stays on one Cluster slot. One Lua script compares, sets and renews the expiry in a single step.
 */
public final class RedisStateCache implements StateCache {
    private static final int SEQUENCE_DIGITS = 19;
    private static final String COMPARE_AND_SET = """
            local cached = redis.call('GETRANGE', KEYS[1], 0, 18)
            if #cached == 19 and not cached:find('%D') and cached > ARGV[1] then return 0 end
            redis.call('SET', KEYS[1], ARGV[1] .. ARGV[2], 'PX', ARGV[3])
            return 1
            """;

    private final ReactiveRedisTemplate<String, byte[]> redis;
    private final RedisScript<Long> compareAndSet;
    private final byte[] expiryMillis;
    private final int largest;

    /**
     * Makes a cache.
     *
     * @param expiry how long an untouched state is kept
     * @param largest most bytes of one state; larger ones are not cached but rebuilt at each use
     */
    public RedisStateCache(ReactiveRedisTemplate<String, byte[]> redis, Duration expiry, int largest) {
        this.redis = redis;
        this.expiryMillis = ascii(Long.toString(expiry.toMillis()));
        this.largest = largest;
        this.compareAndSet = RedisScript.of(COMPARE_AND_SET, Long.class);
    }

    @Override
    public Mono<byte[]> get(LearnerKey learner) {
        return redis.opsForValue()
                .get(key(learner))
                .filter(value -> value.length > SEQUENCE_DIGITS)
                .map(value -> Arrays.copyOfRange(value, SEQUENCE_DIGITS, value.length));
    }

    @Override
    public Mono<Long> sequence(LearnerKey learner) {
        return redis.opsForValue()
                .get(key(learner), 0, SEQUENCE_DIGITS - 1)
                .filter(digits -> digits.length() == SEQUENCE_DIGITS)
                .map(Long::parseLong);
    }

    @Override
    public Mono<Boolean> put(LearnerKey learner, long sequence, byte[] state) {
        if (state.length > largest) {
            return evict(learner).thenReturn(false);
        }
        byte[] digits = ascii(String.format(Locale.ROOT, "%019d", sequence));
        return redis.execute(compareAndSet, List.of(key(learner)), List.of(digits, state, expiryMillis))
                .next()
                .map(set -> set == 1);
    }

    @Override
    public Mono<Void> evict(LearnerKey learner) {
        return redis.unlink(key(learner)).then();
    }

    static String key(LearnerKey learner) {
        return "yincai:state:{" + learner + "}";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
