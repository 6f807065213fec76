package org.yincai.api.platform;

import io.lettuce.core.RedisCommandTimeoutException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/**
 * Asks Redis for a sign of life at start, so that a wrong address or password shows before the first pupil does. The
 * time limit of a command is short for a machine on which everything starts at once, so a slow Redis is asked again.
 */
final class RedisStartCheck implements SmartInitializingSingleton {
    private static final int TRIES = 10;

    private final RedisConnectionFactory connections;

    RedisStartCheck(RedisConnectionFactory connections) {
        this.connections = connections;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (int again = TRIES - 1; !answers(again); again--) {}
    }

    private boolean answers(int again) {
        try (RedisConnection connection = connections.getConnection()) {
            connection.ping();
            return true;
        } catch (RedisConnectionFailureException fault) {
            if (again == 0
                    || !(NestedExceptionUtils.getMostSpecificCause(fault) instanceof RedisCommandTimeoutException)) {
                throw fault;
            }
            return false;
        }
    }
}
