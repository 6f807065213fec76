package org.yincai.training.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a running service over HTTP/1.1; safe for concurrent use. */
final class ServiceClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private final String token;

    ServiceClient(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** A client with a token of the demo's platform role. */
    static ServiceClient demo(URI base) throws IOException, InterruptedException {
        try (var nobody = new ServiceClient(base, "")) {
            HttpResponse<String> reply = nobody.send("/api/v1/demo/token?identity=platform", "application/json", "");
            if (reply.statusCode() != 200) {
                throw new IOException("the service gives no demo token (" + reply.statusCode() + "); pass --token");
            }
            String token = JsonMapper.shared()
                    .readTree(reply.body())
                    .path("access_token")
                    .asString("");
            return new ServiceClient(base, token);
        }
    }

    /** Delivers lines of answers. */
    HttpResponse<String> deliver(String lines) throws IOException, InterruptedException {
        return send("/api/v1/responses", "application/x-ndjson", lines);
    }

    private HttpResponse<String> send(String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        http.close();
    }
}
