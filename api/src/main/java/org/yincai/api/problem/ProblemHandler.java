package org.yincai.api.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns whatever a request threw into {@code application/problem+json} (RFC 9457) in the caller's language.
 *
 * <p>Members: {@code type, title, status, detail, code}, then {@code faults} (each {@code field, problem, remedy}) for a
 * request with faults, {@code first} for a conflict, {@code over} for what is gone, and {@code instance} for an internal error, under which the log has
 * the stack trace. Nothing of the request but field names is said back or logged.
 */
@Component
@Order(-2)
public final class ProblemHandler implements ErrorWebExceptionHandler {
    /** More faults than this help nobody. */
    static final int MAX_FAULTS = 50;

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;

    public ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        Exceptions.throwIfFatal(thrown);
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(thrown);
        }
        Problem problem = Problems.of(thrown);
        String request = exchange.getRequest().getId();
        if (problem.code() == Code.INTERNAL) {
            LOG.error("request {} failed: {}", request, Trace.of(thrown));
        }
        String language = Language.of(exchange.getRequest().getHeaders());
        response.setStatusCode(HttpStatusCode.valueOf(problem.status()));
        HttpHeaders headers = response.getHeaders();
        problem.headers().forEach(headers::set);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language);
        headers.setCacheControl("no-store");
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
            return UnreadBody.skip(exchange.getRequest()).then(response.setComplete());
        }
        byte[] body = json.writeValueAsBytes(body(problem, language, request));
        headers.setContentLength(body.length);
        return UnreadBody.skip(exchange.getRequest())
                .then(response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(body))));
    }

    private static Map<String, Object> body(Problem problem, String language, String request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.code().type());
        body.put("title", problem.code().title().in(language));
        body.put("status", problem.status());
        body.put("detail", problem.detail().in(language));
        body.put("code", problem.code().code());
        if (!problem.faults().isEmpty()) {
            body.put("faults", faults(problem.faults(), language));
        }
        if (problem.first() != null) {
            body.put("first", problem.first());
        }
        if (problem.over() != null) {
            body.put("over", problem.over().code());
        }
        if (problem.code() == Code.INTERNAL) {
            body.put("instance", "urn:yincai:request:" + request);
        }
        return body;
    }

    private static List<Named> faults(List<Fault> faults, String language) {
        return faults.stream()
                .limit(MAX_FAULTS)
                .map(fault -> new Named(
                        fault.field(),
                        fault.problem().in(language),
                        fault.remedy().in(language)))
                .toList();
    }

    /** A fault in the caller's language. */
    record Named(String field, String problem, String remedy) {}
}
