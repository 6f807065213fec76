package org.yincai.api.wire;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets no request be answered in the very call that brings it. Reactor Netty before 1.3.8 stops reading a kept
 * connection when a request that had to wait for the end of the one before it is answered at once, as refusals and short
 * replies are: the next request is then never seen (reactor-netty issue 4361).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class BeginsLater implements WebFilter {
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).subscribeOn(Schedulers.parallel());
    }
}
