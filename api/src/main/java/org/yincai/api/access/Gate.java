package org.yincai.api.access;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.yincai.api.problem.Refusal;
import reactor.core.publisher.Mono;

/**
 * Admits a request by the {@link Rules}, in this order: unsound path 400, no such path 404, no such method 405, no
 * caller 401, wrong role 403, too fast 429, too many at once 503. An admitted caller stands in the exchange under {@link Caller#ATTRIBUTE}. Who shows a token where
 * none is needed has to show a good one.
 *
 * <p>One filter in place of Spring Security's chain, whose stages cost more than all else of a request; its firewall and
 * its decoder of tokens are used as they are.
 */
@Order(-100)
final class Gate implements WebFilter {
    private static final String SCHEME = "Bearer ";

    private final ServerWebExchangeFirewall firewall;
    private final Rules rules;
    private final Tokens tokens;
    private final RateLimit limit;
    private final InFlight inFlight;

    Gate(ServerWebExchangeFirewall firewall, Rules rules, Tokens tokens, RateLimit limit, InFlight inFlight) {
        this.firewall = firewall;
        this.rules = rules;
        this.tokens = tokens;
        this.limit = limit;
        this.inFlight = inFlight;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        SecurityHeaders.set(exchange);
        return firewall.getFirewalledExchange(exchange)
                .onErrorMap(ServerExchangeRejectedException.class, why -> new Refusal.Other(400).exception())
                .flatMap(sound -> admit(exchange, chain));
    }

    private Mono<Void> admit(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        PathContainer path = request.getPath().pathWithinApplication();
        Rule rule = rules.find(request.getMethod(), path).orElse(null);
        if (rule == null) {
            return Mono.error(nowhere(path).exception());
        }
        boolean open = isOpen(rule, request);
        if (open && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return chain.filter(exchange);
        }
        return tokens.caller(bearer(request)).flatMap(caller -> {
            if (open) {
                return chain.filter(exchange);
            }
            admit(rule, caller, exchange);
            return inFlight.serve(Mono.defer(() -> chain.filter(exchange)));
        });
    }

    private static String bearer(ServerHttpRequest request) {
        String header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new Refusal.Unauthenticated().exception();
        }
        return header.substring(SCHEME.length()).strip();
    }

    private Refusal nowhere(PathContainer path) {
        List<String> methods = rules.methods(path);
        return methods.isEmpty() ? new Refusal.NotFound("path") : new Refusal.WrongMethod(methods);
    }

    private static boolean isOpen(Rule rule, ServerHttpRequest request) {
        return switch (rule.who()) {
            case EVERYBODY -> true;
            case ROLES -> false;
            case ROLES_OR_LOOPBACK -> isLoopback(request.getRemoteAddress());
        };
    }

    private static boolean isLoopback(@Nullable InetSocketAddress remote) {
        return remote != null && !remote.isUnresolved() && remote.getAddress().isLoopbackAddress();
    }

    private void admit(Rule rule, Caller caller, ServerWebExchange exchange) {
        if (!rule.roles().contains(caller.role())) {
            throw new Refusal.Forbidden().exception();
        }
        Duration wait = limit.take(caller);
        if (!wait.isZero()) {
            throw new Refusal.TooMany(wait).exception();
        }
        exchange.getAttributes().put(Caller.ATTRIBUTE, caller);
    }
}
