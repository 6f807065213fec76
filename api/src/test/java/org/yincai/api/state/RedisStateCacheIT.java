package org.yincai.api.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.yincai.api.service.ServiceUnderTest;
import reactor.test.StepVerifier;

class RedisStateCacheIT extends StateCacheKit {
    private static final Duration EXPIRY = Duration.ofMinutes(3);

    private final ReactiveRedisTemplate<String, byte[]> redis = new ReactiveRedisTemplate<>(
            ServiceUnderTest.bean(ReactiveRedisConnectionFactory.class),
            RedisSerializationContext.<String, byte[]>newSerializationContext(RedisSerializer.string())
                    .value(RedisSerializer.byteArray())
                    .build());
    private final StateCache cache = new RedisStateCache(redis, EXPIRY, LARGEST);

    @Override
    StateCache cache() {
        return cache;
    }

    @Test
    void every_put_renews_the_expiry() {
        cache.put(learner, 1, new byte[1]).block();
        redis.expire(RedisStateCache.key(learner), Duration.ofSeconds(9)).block();
        cache.put(learner, 1, new byte[1]).block();

        Duration left =
                redis.getExpire(RedisStateCache.key(learner)).blockOptional().orElseThrow();
        assertThat(left).isBetween(EXPIRY.minusSeconds(30), EXPIRY);
    }

    @Test
    void a_damaged_value_does_not_keep_its_place() {
        for (String damaged : new String[] {"", "zzz", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "9", "-000000000000000001x"}) {
            redis.opsForValue()
                    .set(RedisStateCache.key(learner), damaged.getBytes(StandardCharsets.US_ASCII))
                    .block();
            StepVerifier.create(cache.put(learner, 1, new byte[] {42}))
                    .as(damaged)
                    .expectNext(true)
                    .verifyComplete();
            assertThat(cache.get(learner).block()).containsExactly(42);
            cache.evict(learner).block();
        }
    }

    @Test
    void a_learner_stays_on_one_slot_of_a_cluster() {
        assertThat(RedisStateCache.key(learner)).matches("yincai:state:\\{[^{}]+}");
    }
}
