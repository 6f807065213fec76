package org.yincai.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.yincai.api.demo.DemoIssuer;
import org.yincai.api.demo.Identities;
import org.yincai.api.wire.MalformedBodies;
import org.yincai.api.wire.MalformedBodies.Body;

/** Hundreds of malformed requests over a real socket: always 4xx, always a problem, never 5xx. */
@SpringBootTest(classes = Slice.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(loader = SliceLoader.class)
@ActiveProfiles("demo")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class BadInputIT {
    private static final String VALID =
            "{\"attempt\":\"a-1\",\"response\":{\"text\":\"3/4\"},\"activeMs\":5200,\"hints\":0,\"confidence\":0.7}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    @LocalServerPort
    private int port;

    @Autowired
    BadInputIT(DemoIssuer issuer) {
        this.token =
                issuer.token(Identities.few().find("platform").orElseThrow().caller());
    }

    @Test
    void refuses_every_malformed_body_and_takes_the_valid_one() throws Exception {
        List<Body> bodies = MalformedBodies.of(VALID, "attempt", "response", "activeMs");
        assertThat(bodies).hasSizeGreaterThan(300);
        for (Body body : bodies) {
            HttpResponse<String> reply = post(body.contentType(), body.bytes());
            assertThat(reply.statusCode()).as("%s: %s", body, reply.body()).isBetween(400, 499);
            assertThat(reply.headers().firstValue("Content-Type"))
                    .as(body.toString())
                    .contains("application/problem+json");
        }
        assertThat(post("application/json", VALID.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refuses_a_body_over_the_limit_whether_announced_or_not() throws Exception {
        byte[] big = ("{\"attempt\":\"" + "a".repeat(20_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(post("application/json", big).statusCode()).isEqualTo(413);
        HttpRequest chunked = request("application/json")
                .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofByteArray(big)))
                .build();
        assertThat(http.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/learners/%zz/profile",
                "GET /api/v1/learners/%80/profile",
                "GET /api/v1/learners/%00/profile",
                "GET /api/v1/learners/a;b=c/profile",
                "GET /api/v1//learners/p001/profile",
                "GET /api/v1/learners/../profile",
                "GET /api/v1/learners/%2e%2e/profile",
                "GET /api/v1/items?limit=%zz",
                "GET /api/v1/skills?limit=1&limit=2",
                "GET /api/v1/skills?limit=1&page=2",
                "GET /api/v1/items?limit=99999999999999999999",
                "GET /api/v1/items?%00=1",
                "TRACE /api/v1/items",
                "BREW /api/v1/items",
                "GET \\api\\v1",
                "GET http://[::1/api/v1/items",
                "GET /" + "a/",
                "POST /api/v1/sessions/s1/attempts"
            })
    void refuses_a_malformed_request_line(String line) throws IOException {
        String status = raw(line + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
        assertThat(status).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer",
                "Authorization: Bearer a b",
                "Authorization: Bearer \u0001",
                "Authorization: Basic YTpi",
                "Authorization: Bearer a.b.c",
                "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
                "Accept-Language: ;;;q=x",
                "Accept: nonsense",
                "X: y"
            })
    void refuses_a_request_whose_headers_make_no_caller(String header) throws IOException {
        String status = raw(
                "GET /api/v1/items?limit=1 HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n");
        assertThat(status).startsWith("HTTP/1.1 4");
    }

    private HttpResponse<String> post(String type, byte[] body) throws Exception {
        HttpRequest request =
                request(type).POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/sessions/s1/attempts"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + token);
        return type.isEmpty() ? request : request.header("Content-Type", type);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return reply.lines().findFirst().orElse("");
        }
    }
}
