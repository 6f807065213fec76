package org.yincai.api.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.lettuce.LettuceConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.yincai.api.service.ServiceUnderTest;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RedisStateCacheIT extends StateCacheKit {
    private static final Duration EXPIRY = Duration.ofMinutes(3);

    private final RedisClusterAsyncCommands<byte[], byte[]> redis = ((LettuceConnection)
                    ServiceUnderTest.bean(LettuceConnectionFactory.class).getConnection())
            .getNativeConnection();
    private final StateCache cache = new RedisStateCache(Mono.just(redis), EXPIRY, LARGEST);

    @Override
    StateCache cache() {
        return cache;
    }

    @Test
    void every_put_renews_the_expiry() {
        cache.put(learner, 1, new byte[1]).block();
        join(redis.expire(RedisStateCache.key(learner), Duration.ofSeconds(9)));
        cache.put(learner, 1, new byte[1]).block();

        Duration left = Duration.ofSeconds(join(redis.ttl(RedisStateCache.key(learner))));
        assertThat(left).isBetween(EXPIRY.minusSeconds(30), EXPIRY);
    }

    @Test
    void a_damaged_value_does_not_keep_its_place() {
        for (String damaged : new String[] {"", "zzz", "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", "9", "-000000000000000001x"}) {
            join(redis.set(RedisStateCache.key(learner), damaged.getBytes(StandardCharsets.US_ASCII)));
            StepVerifier.create(cache.put(learner, 1, new byte[] {42}))
                    .as(damaged)
                    .expectNext(true)
                    .verifyComplete();
            assertThat(cache.get(learner).block()).containsExactly(42);
            cache.evict(learner).block();
        }
    }

    @Test
    void a_script_that_redis_has_forgotten_is_sent_again() {
        cache.put(learner, 1, new byte[] {1}).block();
        join(redis.scriptFlush());

        assertThat(cache.put(learner, 2, new byte[] {2}).block()).isTrue();
        assertThat(cache.get(learner).block()).containsExactly(2);
    }

    @Test
    void a_learner_stays_on_one_slot_of_a_cluster() {
        assertThat(new String(RedisStateCache.key(learner), StandardCharsets.US_ASCII))
                .matches("yincai:state:\\{[^{}]+}");
    }

    private static <T> T join(RedisFuture<T> done) {
        return done.toCompletableFuture().join();
    }
}
