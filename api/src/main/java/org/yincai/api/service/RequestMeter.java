package org.yincai.api.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Times requests as {@code yincai.http} with tags {@code method}, {@code route} (the pattern, never the path, which
 * holds learner ids) and {@code status}, until the reply begins; far cheaper than full observations.
 */
@Component
@Order(-1000)
final class RequestMeter implements WebFilter {
    private final MeterRegistry meters;
    private final ConcurrentHashMap<Route, Timer> timers = new ConcurrentHashMap<>();

    RequestMeter(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Timer.Sample sample = Timer.start();
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> sample.stop(timer(exchange))));
        return chain.filter(exchange);
    }

    private Timer timer(ServerWebExchange exchange) {
        Object pattern = exchange.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        HttpStatusCode status = exchange.getResponse().getStatusCode();
        var route = new Route(
                pattern == null ? "none" : exchange.getRequest().getMethod().name(),
                pattern == null ? "none" : pattern.toString(),
                status == null ? 200 : status.value());
        return timers.computeIfAbsent(
                route,
                r -> meters.timer(
                        "yincai.http", "method", r.method, "route", r.pattern, "status", Integer.toString(r.status)));
    }

    private record Route(String method, String pattern, int status) {}
}
