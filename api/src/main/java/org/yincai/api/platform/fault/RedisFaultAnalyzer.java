package org.yincai.api.platform.fault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.data.redis.RedisConnectionFailureException;

/** Explains why Redis cannot be used: nobody there, or the wrong password. */
final class RedisFaultAnalyzer extends AbstractFailureAnalyzer<RedisConnectionFailureException> implements Ordered {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RedisConnectionFailureException cause) {
        String told =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(cause).getMessage());
        if (told.contains("WRONGPASS") || told.contains("NOAUTH") || told.contains("invalid password")) {
            return new FailureAnalysis(
                    "Redis refuses the user or the password: " + told,
                    "Correct SPRING_DATA_REDIS_PASSWORD (and SPRING_DATA_REDIS_USERNAME where Redis has users).",
                    cause);
        }
        return new FailureAnalysis(
                "Redis cannot be reached: " + address(cause) + told,
                "Start Redis, or correct SPRING_DATA_REDIS_HOST and _PORT, _SENTINEL_NODES or _CLUSTER_NODES.",
                cause);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    /** Lettuce names the address one level above the reason. */
    private static String address(Throwable failure) {
        String address = "";
        for (Throwable t = failure.getCause(); t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage());
            address = message.startsWith("Unable to connect to ") ? message + ": " : address;
        }
        return address;
    }
}
