package org.yincai.api.platform;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** Asks Redis for a sign of life at start, so that a wrong address or password shows before the first pupil does. */
final class RedisStartCheck implements SmartInitializingSingleton {

    private final RedisConnectionFactory connections;

    RedisStartCheck(RedisConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (RedisConnection connection = connections.getConnection()) {
            connection.ping();
        }
    }
}
