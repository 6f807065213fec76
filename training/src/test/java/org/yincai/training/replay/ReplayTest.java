package org.yincai.training.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fixture.Logs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger clock = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer server;
    private boolean broken;

    @BeforeEach
    void start_a_service_that_predicts_three_quarters() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/demo/token", e -> reply(e, 200, "{\"access_token\":\"t0\"}"));
        server.createContext("/api/v1/responses", this::responses);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void responses(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (busy.getAndDecrement() > 0) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            reply(exchange, 503, "");
            return;
        }
        assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer t0");
        var lines = new StringBuilder();
        var number = new AtomicInteger();
        body.lines().forEach(line -> lines.append(answer(line, number.incrementAndGet())));
        reply(exchange, 200, lines.toString());
    }

    private String answer(String line, int number) {
        JsonNode node = JsonMapper.shared().readTree(line);
        String event = node.path("event").asString("");
        if (broken) {
            return "{\"line\":" + number + ",\"status\":\"refused\"}\n";
        }
        String status = seen.add(event) ? "new" : "same";
        return "{\"line\":" + number + ",\"event\":\"" + event + "\",\"status\":\"" + status + "\",\"p\":0.75}\n";
    }

    private Tally replay(AnswerLog log) throws IOException, InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Replay(url, null, "r", clock::incrementAndGet, sent -> {}).run(log);
    }

    @Test
    void delivers_every_answer_with_a_demo_token_and_keeps_the_predictions() throws Exception {
        AnswerLog log = Logs.log(30, 20, false, 1);

        Tally tally = replay(log);

        assertThat(tally.errors()).isEmpty();
        assertThat(tally.statuses()).containsOnly(java.util.Map.entry("new", log.answers()));
        assertThat(tally.scored())
                .hasSize(log.answers())
                .allSatisfy(s -> assertThat(s.p()).isEqualTo(0.75f));
        assertThat(tally.sent()).isEqualTo(log.answers());
        assertThat(tally.millis(0.99)).isPositive();
    }

    @Test
    void asks_a_busy_service_again() throws Exception {
        busy.set(1);
        AnswerLog log = Logs.log(5, 5, false, 1);

        assertThat(replay(log).statuses()).containsOnly(java.util.Map.entry("new", log.answers()));
    }

    @Test
    void refused_lines_are_errors() throws Exception {
        broken = true;
        AnswerLog log = Logs.log(2, 3, false, 1);

        Tally tally = replay(log);

        assertThat(tally.statuses()).containsEntry("error", log.answers()).containsEntry("refused", log.answers());
        assertThat(tally.scored()).isEmpty();
        assertThat(tally.errors()).isNotEmpty();
    }
}
