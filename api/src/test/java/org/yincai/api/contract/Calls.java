package org.yincai.api.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Role;
import org.yincai.api.demo.CountyLoader;
import org.yincai.api.demo.DemoIssuer;
import org.yincai.api.demo.Identities;
import org.yincai.api.service.ServiceUnderTest;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.TenantId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service under test as one caller; every reply is held against the published contract. */
final class Calls {
    static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String token;

    private Calls(String token) {
        this.token = token;
    }

    /** Waits for the demo county; fails with what keeps it away. */
    static void countyIsLoaded() {
        ServiceUnderTest.bean(CountyLoader.class)
                .loaded()
                .orTimeout(4, TimeUnit.MINUTES)
                .join();
    }

    static Calls nobody() {
        return new Calls("");
    }

    static Calls with(String token) {
        return new Calls(token);
    }

    /** Somebody of the demo county, such as {@code platform}. */
    static Calls as(String identity) {
        return of(ServiceUnderTest.bean(Identities.class)
                .find(identity)
                .orElseThrow()
                .caller());
    }

    static Calls of(Caller caller) {
        return new Calls(ServiceUnderTest.bean(DemoIssuer.class).token(caller));
    }

    /** A pupil of a tenant that has no class. */
    static Calls pupil(String tenant, String learner) {
        return of(new Caller("pupil:" + learner, new TenantId(tenant), Role.PUPIL, new LearnerId(learner), Set.of()));
    }

    static Calls platform(String tenant) {
        return of(new Caller("platform:" + tenant, new TenantId(tenant), Role.PLATFORM, null, Set.of()));
    }

    static Calls teacher(String tenant, String klass) {
        return of(new Caller("teacher:" + klass, new TenantId(tenant), Role.TEACHER, null, Set.of(new ClassId(klass))));
    }

    String token() {
        return token;
    }

    Reply get(String path, String... headers) {
        return send("GET", path, headers, BodyPublishers.noBody());
    }

    Reply post(String path, String json, String... headers) {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply post(String path) {
        return send("POST", path, new String[0], BodyPublishers.noBody());
    }

    Reply lines(String ndjson) {
        return post("/api/v1/responses", "application/x-ndjson", ndjson.getBytes(StandardCharsets.UTF_8));
    }

    Reply post(String path, String type, byte[] body, String... headers) {
        String[] all = headers;
        if (!type.isEmpty()) {
            var with = new ArrayList<>(List.of("Content-Type", type));
            with.addAll(List.of(headers));
            all = with.toArray(String[]::new);
        }
        return send("POST", path, all, BodyPublishers.ofByteArray(body));
    }

    Reply send(String method, String path, String[] headers, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ServiceUnderTest.baseUrl() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var reply = new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
            Conformance.check(method, path, reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Reply(HttpResponse<String> raw) {
        int status() {
            return raw.statusCode();
        }

        String text() {
            return raw.body();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            return JSON.readTree(raw.body());
        }

        /** The lines of an NDJSON reply. */
        List<JsonNode> lines() {
            return raw.body().lines().map(JSON::readTree).toList();
        }

        /** The fields a problem names. */
        List<String> faults() {
            return json().path("faults")
                    .valueStream()
                    .map(f -> f.path("field").asString())
                    .toList();
        }
    }
}
