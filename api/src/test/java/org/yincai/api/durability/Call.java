package org.yincai.api.durability;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the service in the name of the demo's platform, which may act for every learner. */
final class Call {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;
    private final AtomicLong cut = new AtomicLong();
    private volatile String token = "";

    Call(String base) {
        this.base = base;
    }

    /** A reply; its body may hold several lines. */
    record Reply(int status, String body, @Nullable String retryAfter) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        boolean ok() {
            return status / 100 == 2;
        }
    }

    /** Asks for a new token, since a service that was started again does not know the old one. */
    void login() throws IOException, InterruptedException {
        Reply reply = send(request("/api/v1/demo/token?identity=platform").POST(BodyPublishers.noBody()));
        token = reply.json().get("access_token").asString();
    }

    Reply post(String path, String body) throws IOException, InterruptedException {
        return send(authorized(path, "application/json").POST(BodyPublishers.ofString(body)));
    }

    Reply post(String path, String body, String idempotencyKey) throws IOException, InterruptedException {
        return send(authorized(path, "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body)));
    }

    Reply postLines(String body) throws IOException, InterruptedException {
        return send(authorized("/api/v1/responses", "application/x-ndjson").POST(BodyPublishers.ofString(body)));
    }

    Reply get(String path) throws IOException, InterruptedException {
        return send(authorized(path, "application/json").GET());
    }

    /** Replies whose head came and whose body did not come whole. */
    long cut() {
        return cut.get();
    }

    private HttpRequest.Builder authorized(String path, String type) {
        return request(path).header("Authorization", "Bearer " + token).header("Content-Type", type);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var begun = new AtomicBoolean();
        try {
            HttpResponse<String> response = http.send(request.build(), head -> {
                begun.set(true);
                return BodySubscribers.ofString(StandardCharsets.UTF_8);
            });
            String retryAfter = response.headers().firstValue("Retry-After").orElse(null);
            return new Reply(response.statusCode(), response.body(), retryAfter);
        } catch (IOException e) {
            if (begun.get()) {
                cut.incrementAndGet();
            }
            throw e;
        }
    }
}
