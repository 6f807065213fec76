package org.yincai.api.access;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.server.ServerWebExchange;
import org.yincai.api.problem.Refusal;
import reactor.core.publisher.Mono;

/**
 * Admits a request by the {@link Rules}, in this order: no such path 404, no such method 405, no caller 401, wrong role
 * 403, too fast 429. An admitted caller stands in the exchange under {@link Caller#ATTRIBUTE}.
 */
final class Gate implements ReactiveAuthorizationManager<AuthorizationContext> {
    private static final AuthorizationDecision ADMITTED = new AuthorizationDecision(true);

    private final Rules rules;
    private final RateLimit limit;

    Gate(Rules rules, RateLimit limit) {
        this.rules = rules;
        this.limit = limit;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        ServerWebExchange exchange = context.getExchange();
        ServerHttpRequest request = exchange.getRequest();
        PathContainer path = request.getPath().pathWithinApplication();
        Rule rule = rules.find(request.getMethod(), path).orElse(null);
        if (rule == null) {
            return Mono.error(nowhere(path).exception());
        }
        if (isOpen(rule, request)) {
            return Mono.just(ADMITTED);
        }
        return authentication
                .ofType(CallerAuthentication.class)
                .switchIfEmpty(Mono.error(() -> new Refusal.Unauthenticated().exception()))
                .map(known -> admit(rule, known.caller(), exchange));
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

    private AuthorizationResult admit(Rule rule, Caller caller, ServerWebExchange exchange) {
        if (!rule.roles().contains(caller.role())) {
            throw new Refusal.Forbidden().exception();
        }
        Duration wait = limit.take(caller);
        if (!wait.isZero()) {
            throw new Refusal.TooMany(wait).exception();
        }
        exchange.getAttributes().put(Caller.ATTRIBUTE, caller);
        return ADMITTED;
    }
}
