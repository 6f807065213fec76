package org.yincai.api.problem;

import java.time.Duration;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * Reads what is left of a request's body: when nobody has asked for it, Netty may not read the next request of the
 * connection.
 */
public final class UnreadBody {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private UnreadBody() {}

    /** Completes when the body is read; a longer body than {@link #PATIENCE} allows is left where it is. */
    public static Mono<Void> skip(ServerHttpRequest request) {
        return request.getBody()
                .doOnNext(DataBufferUtils::release)
                .then()
                .timeout(PATIENCE, Mono.empty())
                .onErrorComplete();
    }
}
