package org.yincai.api.access;

import java.util.Map;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.wire.BodyReader;
import org.yincai.api.wire.Fields;
import org.yincai.api.wire.Query;
import reactor.core.publisher.Mono;

/** Stands behind the wall in place of the real controllers and says what got through. */
@RestController
public class ProbeController {
    private final Access access;
    private final BodyReader bodies = new BodyReader(16_384);

    ProbeController(Access access) {
        this.access = access;
    }

    @GetMapping("/api/v1/learners/{learner}/profile")
    Mono<Map<String, String>> profile(Caller caller, @PathVariable("learner") String learner) {
        return access.learner(caller, learner, Purpose.READ).map(key -> Map.of("learner", key.toString()));
    }

    @GetMapping("/api/v1/classes/{class}/suggestions")
    Mono<Map<String, String>> suggestions(Caller caller, @PathVariable("class") String id) {
        return access.klass(caller, id).map(key -> Map.of("class", key.toString()));
    }

    @PostMapping("/api/v1/sessions/{session}/attempts")
    Mono<Map<String, Object>> attempt(Caller caller, ServerHttpRequest request) {
        return bodies.fields(request).map(in -> {
            String attempt = in.text("attempt", 1, 256);
            Fields response = in.object("response");
            String text = response.text("text", 0, 512);
            int activeMs = in.integer("activeMs", 0, 86_400_000);
            in.integerOr("hints", 0, 5, 0);
            in.numberOr("confidence", 0, 1, 0.5);
            in.check();
            return Map.of("caller", caller.toString(), "attempt", attempt, "text", text, "activeMs", activeMs);
        });
    }

    @GetMapping("/api/v1/items")
    Mono<String> items(@RequestParam("limit") int limit) {
        return Mono.just("{\"limit\":" + limit + "}");
    }

    @GetMapping("/api/v1/skills")
    Mono<Map<String, Integer>> skills(ServerHttpRequest request) {
        Query query = Query.of(request.getQueryParams());
        int limit = query.integerOr("limit", 1, 100, 20);
        query.check();
        return Mono.just(Map.of("limit", limit));
    }

    @GetMapping("/api/v1/items/{item}")
    Mono<String> broken(@PathVariable("item") String item) {
        return Mono.error(new IllegalStateException("a secret about " + item));
    }

    @GetMapping("/actuator/prometheus")
    Mono<String> metrics() {
        return Mono.just("{}");
    }

    @GetMapping("/api/v1/unruled")
    Mono<String> unruled() {
        return Mono.just("{}");
    }
}
