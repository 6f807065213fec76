package org.yincai.api.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yincai.api.journal.Entry;
import org.yincai.api.journal.Journal;
import org.yincai.api.service.ServiceUnderTest;
import org.yincai.api.state.Learners;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.TenantId;
import org.yincai.tutoring.session.StateCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many clients of one learner at once: one order, each answer applied once. */
class ConcurrencyIT {
    private static final int CLIENTS = 32;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static Call call;
    private static String item = "";

    private final String learner = "c-" + UUID.randomUUID();

    @BeforeAll
    static void logs_in() throws Exception {
        call = new Call(ServiceUnderTest.baseUrl());
        call.login();
        item = ServiceUnderTest.bean(Curriculum.class)
                .items()
                .iterator()
                .next()
                .id()
                .value();
    }

    private static List<Call.Reply> together(List<Callable<Call.Reply>> requests) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Call.Reply>();
            for (Future<Call.Reply> reply : clients.invokeAll(requests)) {
                replies.add(reply.get());
            }
            return replies;
        }
    }

    private String line(int event, int correct) {
        return "{\"event\":\"e-%d\",\"learner\":\"%s\",\"item\":\"%s\",\"correct\":%d,\"activeMs\":20000}"
                .formatted(event, learner, item, correct);
    }

    private List<Entry> journal() {
        return List.copyOf(ServiceUnderTest.bean(Journal.class)
                .read(key(), 0)
                .collectList()
                .blockOptional()
                .orElseThrow());
    }

    private LearnerKey key() {
        return new LearnerKey(new TenantId("demo-county"), new LearnerId(learner));
    }

    private void assertOneOrder(int entries) {
        List<Entry> journal = journal();
        assertThat(journal.stream().map(Entry::sequence))
                .isEqualTo(LongStream.rangeClosed(1, entries).boxed().toList());
        assertThat(journal.stream().map(e -> e.event().id()).distinct()).hasSize(entries);
        var learners = ServiceUnderTest.bean(Learners.class);
        var codec = ServiceUnderTest.bean(StateCodec.class);
        assertThat(codec.encode(learners.load(key()).blockOptional().orElseThrow()))
                .isEqualTo(codec.encode(learners.fold(key()).blockOptional().orElseThrow()));
    }

    @Test
    void the_same_lines_from_everybody_at_once_are_applied_once() throws Exception {
        var requests = new ArrayList<Callable<Call.Reply>>();
        for (int client = 0; client < CLIENTS; client++) {
            List<String> lines = new ArrayList<>(
                    IntStream.range(0, 60).mapToObj(i -> line(i, i % 2)).toList());
            Collections.shuffle(lines, new Random(client));
            requests.add(() -> call.postLines(String.join("\n", lines)));
        }
        Map<String, Long> sequences = new HashMap<>();
        int fresh = 0;
        for (Call.Reply reply : together(requests)) {
            assertThat(reply.status()).isEqualTo(200);
            for (JsonNode status : reply.body().lines().map(JSON::readTree).toList()) {
                assertThat(status.get("status").asString()).isIn("new", "same");
                fresh += status.get("status").asString().equals("new") ? 1 : 0;
                long sequence = status.get("sequence").asLong();
                assertThat(sequences.putIfAbsent(status.get("event").asString(), sequence))
                        .isIn(null, sequence);
            }
        }
        assertThat(fresh).isEqualTo(60);
        assertThat(new TreeSet<>(sequences.values())).hasSize(60);
        assertOneOrder(60);
    }

    @Test
    void one_name_for_two_answers_is_a_conflict_for_one_of_them() throws Exception {
        var requests = new ArrayList<Callable<Call.Reply>>();
        for (int client = 0; client < CLIENTS; client++) {
            int correct = client % 2;
            requests.add(() -> call.postLines(line(1, correct)));
        }
        List<String> statuses = together(requests).stream()
                .map(reply -> reply.json().get("status").asString())
                .toList();

        assertThat(statuses).containsOnlyOnce("new");
        assertThat(statuses.stream().filter("conflict"::equals)).hasSize(CLIENTS / 2);
        assertThat(statuses.stream().filter("same"::equals)).hasSize(CLIENTS / 2 - 1);
        assertOneOrder(1);
    }

    @Test
    void a_line_that_stands_twice_in_one_delivery_is_applied_once() throws Exception {
        Call.Reply reply = call.postLines(String.join("\n", line(1, 1), line(1, 1), line(1, 0), line(2, 1)));

        assertThat(reply.body()
                        .lines()
                        .map(JSON::readTree)
                        .map(s -> s.get("status").asString() + s.get("sequence")))
                .containsExactly("new1", "same1", "conflict1", "new2");
        assertOneOrder(2);
    }

    @Test
    void one_attempt_from_everybody_at_once_is_graded_once_with_one_reply() throws Exception {
        String session = start();
        JsonNode shown = post(session, "next", "{}").json();
        String body = attempt(shown);
        List<Call.Reply> replies = together(Collections.nCopies(CLIENTS, () -> post(session, "attempts", body)));

        assertThat(replies)
                .allSatisfy(reply -> assertThat(reply.status()).as(reply.body()).isEqualTo(200));
        assertThat(replies.stream().map(Call.Reply::body).distinct()).hasSize(1);
        assertOneOrder(3);
    }

    @Test
    void two_answers_to_one_attempt_conflict_and_the_first_is_told() throws Exception {
        String session = start();
        JsonNode shown = post(session, "next", "{}").json();
        String body = attempt(shown);
        String other = attempt(shown, "{\"skip\":true}");
        var requests = new ArrayList<Callable<Call.Reply>>();
        for (int client = 0; client < CLIENTS; client++) {
            String mine = client % 2 == 0 ? body : other;
            requests.add(() -> post(session, "attempts", mine));
        }
        List<Call.Reply> replies = together(requests);

        assertThat(replies.stream().filter(Call.Reply::ok)).hasSize(CLIENTS / 2);
        String first = replies.stream()
                .filter(Call.Reply::ok)
                .findFirst()
                .orElseThrow()
                .body();
        assertThat(replies.stream().filter(reply -> !reply.ok()))
                .hasSize(CLIENTS / 2)
                .allSatisfy(reply -> {
                    assertThat(reply.status()).isEqualTo(409);
                    assertThat(reply.json().get("first")).isEqualTo(JSON.readTree(first));
                });
        assertOneOrder(3);
    }

    @Test
    void lines_and_a_session_of_one_learner_mix_into_one_order() throws Exception {
        String session = start();
        var requests = new ArrayList<Callable<Call.Reply>>();
        for (int client = 0; client < CLIENTS; client++) {
            int event = client / 2;
            requests.add(
                    client % 4 == 0
                            ? () -> post(session, "next", "{}")
                            : () -> call.postLines(line(event, 1) + "\n" + line(100 + event, 0)));
        }
        List<Call.Reply> replies = together(requests);

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        assertOneOrder(1 + 1 + 2 * CLIENTS / 2);
    }

    @Test
    void everybody_who_starts_with_one_key_gets_one_session() throws Exception {
        String body = "{\"learner\":\"%s\"}".formatted(learner);
        List<Call.Reply> replies =
                together(Collections.nCopies(CLIENTS, () -> call.post("/api/v1/sessions", body, learner)));

        assertThat(replies.stream().map(Call.Reply::body).distinct()).hasSize(1);
        assertOneOrder(1);
    }

    private String start() throws Exception {
        Call.Reply reply = call.post("/api/v1/sessions", "{\"learner\":\"%s\"}".formatted(learner));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("session").asString();
    }

    private static Call.Reply post(String session, String what, String body) throws Exception {
        return call.post("/api/v1/sessions/" + session + "/" + what, body);
    }

    private static String attempt(JsonNode shown) {
        return attempt(shown, Guess.at(shown.get("item"), new Random(1)));
    }

    private static String attempt(JsonNode shown, String response) {
        return "{\"attempt\":%s,\"response\":%s,\"next\":true}".formatted(shown.get("attempt"), response);
    }
}
