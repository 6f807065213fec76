package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers are told while PostgreSQL or Redis stands still or too many ask at once. */
class AwayIT {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    static Path folder;

    private static ServiceProcess service;
    private static Call call;
    private static String item = "";

    @BeforeAll
    static void starts() throws Exception {
        service = ServiceProcess.start(folder.resolve("data"), "--yincai.access.in-flight=4");
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

    private static void signal(String name, List<Long> pids) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("kill", "-" + name));
        pids.forEach(pid -> words.add(Long.toString(pid)));
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    }

    private static List<Long> pids(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
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
        List<Long> redis = pids(service.redis());
        signal("STOP", redis);
        try {
            for (int event = 1; event <= 4; event++) {
                JsonNode status = statuses(untilTaken(line("no-redis", event))).getFirst();
                assertThat(status.get("status").asString()).isEqualTo("new");
                assertThat(status.get("sequence").asInt()).isEqualTo(event);
            }
            assertThat(call.get("/api/v1/learners/no-redis/profile")
                            .json()
                            .get("sequence")
                            .asInt())
                    .isEqualTo(4);
        } finally {
            signal("CONT", redis);
        }
        assertThat(call.get("/api/v1/learners/no-redis/profile")
                        .json()
                        .get("sequence")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void nothing_is_half_written_while_postgres_dies() throws Exception {
        untilTaken(line("no-postgres", 1));
        signal("KILL", pids(service.postgres()));
        String lines = line("no-postgres", 2) + "\n" + line("no-postgres", 3);
        Call.Reply again = untilTaken(lines);
        assertThat(statuses(again).stream().map(s -> s.get("status").asString() + s.get("sequence")))
                .containsExactly("new2", "new3");
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
