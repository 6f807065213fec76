package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.api.durability.ServiceProcess.signal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers are told while PostgreSQL or Redis stands still or too many ask at once. */
class AwayIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Waiting for one's turn, for a connection and for a reply on it, each at most the 2 s that are set. */
    private static final Duration WITHIN = Duration.ofSeconds(8);

    @TempDir
    static Path folder;

    private static ServiceProcess service;
    private static Call call;
    private static String item = "";

    @BeforeAll
    static void starts() throws Exception {
        service = ServiceProcess.start(
                folder.resolve("data"), "--yincai.access.in-flight=4", "--yincai.service.postgres-silence=2s");
        call = new Call(service.baseUrl());
        call.login();
        item = call.get("/api/v1/items?limit=1")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    @AfterAll
    static void ends() {
        service.close();
        assertThat(service.log().stream().filter(line -> line.contains("has died; starting it again, try 1 of")))
                .as("databases that died")
                .hasSize(1);
    }

    private static String line(String learner, int event) {
        return "{\"event\":\"e-%d\",\"learner\":\"%s\",\"item\":\"%s\",\"correct\":1}".formatted(event, learner, item);
    }

    private static List<JsonNode> statuses(Call.Reply reply) {
        return reply.body().lines().map(JSON::readTree).toList();
    }

    private static int sequence(String learner) throws IOException, InterruptedException {
        return call.get("/api/v1/learners/" + learner + "/profile")
                .json()
                .get("sequence")
                .asInt();
    }

    private static void assertBusy(Call.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.retryAfter()).isEqualTo("1");
        assertThat(reply.json().get("code").asString()).isEqualTo("busy");
    }

    /** Sends lines until they are taken; every refusal before has to say when to come back. */
    private static Call.Reply untilTaken(String lines) throws IOException, InterruptedException {
        Call.Reply reply = call.postLines(lines);
        while (!reply.ok()) {
            assertBusy(reply);
            reply = call.postLines(lines);
        }
        return reply;
    }

    @Test
    void answers_are_right_while_redis_stands_still() throws Exception {
        signal("STOP", service.redis());
        try {
            for (int event = 1; event <= 4; event++) {
                JsonNode status = statuses(untilTaken(line("no-redis", event))).getFirst();
                assertThat(status.get("status").asString()).isEqualTo("new");
                assertThat(status.get("sequence").asInt()).isEqualTo(event);
            }
            assertThat(sequence("no-redis")).isEqualTo(4);
        } finally {
            signal("CONT", service.redis());
        }
        assertThat(sequence("no-redis")).isEqualTo(4);
    }

    @Test
    void nothing_is_half_written_while_postgres_dies() throws Exception {
        untilTaken(line("no-postgres", 1));
        signal("KILL", service.postgres());
        String lines = line("no-postgres", 2) + "\n" + line("no-postgres", 3);
        Call.Reply again = untilTaken(lines);
        assertThat(statuses(again).stream().map(s -> s.get("status").asString() + s.get("sequence")))
                .containsExactly("new2", "new3");
    }

    @Test
    void while_postgres_stands_still_reads_and_answers_are_refused_in_time_and_nothing_is_lost_or_doubled()
            throws Exception {
        untilTaken(line("frozen", 1));
        String next = line("frozen", 2) + "\n" + line("frozen", 3);
        List<Callable<Call.Reply>> requests = List.of(
                () -> call.postLines(next),
                () -> call.postLines(line("frozen-other", 1)),
                () -> call.get("/api/v1/learners/frozen-unknown/profile"));
        signal("STOP", service.postgres());
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int wave = 0; wave < 3; wave++) {
                for (Future<Call.Reply> reply : clients.invokeAll(requests, WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                    assertBusy(reply.get());
                }
            }
        } finally {
            signal("CONT", service.postgres());
        }
        for (String lines : List.of(next, line("frozen-other", 1))) {
            assertThat(statuses(untilTaken(lines)))
                    .allSatisfy(s -> assertThat(s.get("status").asString()).isIn("new", "same"));
        }
        assertThat(statuses(untilTaken(next)).stream().map(s -> s.get("status").asString() + s.get("sequence")))
                .containsExactly("same2", "same3");
        assertThat(sequence("frozen")).isEqualTo(3);
        assertThat(sequence("frozen-other")).isEqualTo(1);
    }

    @Test
    void too_many_at_once_are_refused_and_what_was_refused_can_be_sent_again() throws Exception {
        int callers = 64;
        List<Callable<Call.Reply>> requests = IntStream.range(0, callers)
                .mapToObj(i -> (Callable<Call.Reply>) () -> call.postLines(lines("crowd-" + i)))
                .toList();
        var replies = new ArrayList<Call.Reply>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Call.Reply> reply : clients.invokeAll(requests)) {
                replies.add(reply.get());
            }
        }

        assertThat(replies).anyMatch(reply -> reply.status() == 503).allSatisfy(reply -> {
            if (!reply.ok()) {
                assertBusy(reply);
            }
        });
        for (int i = 0; i < callers; i++) {
            List<String> before = replies.get(i).ok() ? List.of("same") : List.of("new", "same");
            Call.Reply again = untilTaken(lines("crowd-" + i));
            assertThat(statuses(again))
                    .hasSize(20)
                    .allSatisfy(s -> assertThat(s.get("status").asString()).isIn(before));
        }
    }

    private static String lines(String learner) {
        return String.join(
                "\n", IntStream.range(0, 20).mapToObj(e -> line(learner, e)).toList());
    }
}
