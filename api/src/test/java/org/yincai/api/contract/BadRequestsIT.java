package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yincai.api.service.ServiceUnderTest;
import org.yincai.api.wire.MalformedBodies;
import tools.jackson.databind.JsonNode;

/** Thousands of bad requests against the real endpoints: always a 4xx problem, and the journal never moves. */
class BadRequestsIT {
    private static final String LINE =
            "{\"event\":\"bad-1\",\"learner\":\"bad-1\",\"item\":\"fraction-add-like\",\"correct\":1,"
                    + "\"activeMs\":5,\"hints\":0,\"predict\":true}";

    private final Calls platform = Calls.platform("bad");
    private final Calls pupil = Calls.pupil("bad", "bad-2");
    private String session = "";
    private String attempt = "";
    private long rows;

    @BeforeEach
    void begin() {
        session = pupil.post("/api/v1/sessions").json().path("session").asString();
        attempt = pupil.post("/api/v1/sessions/" + session + "/next")
                .json()
                .path("attempt")
                .asString();
        rows = journal();
    }

    @AfterEach
    void nothing_was_written() {
        assertThat(journal()).isEqualTo(rows);
    }

    private static long journal() {
        return Objects.requireNonNull(ServiceUnderTest.bean(DatabaseClient.class)
                .sql("select (select count(*) from journal where tenant = 'bad') + (select count(*) from suggestion)")
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    @Test
    void a_session_starts_from_no_malformed_body() {
        refusesAll(
                "/api/v1/sessions",
                "{\"learner\":\"bad-1\",\"mode\":\"practice\",\"scope\":{\"skills\":[\"fraction-add-like\"]},"
                        + "\"budget\":{\"items\":5,\"minutes\":5}}",
                "learner");
    }

    @Test
    void an_attempt_is_taken_from_no_malformed_body() {
        refusesAll(
                "/api/v1/sessions/" + session + "/attempts",
                "{\"attempt\":\"" + attempt + "\",\"response\":{\"text\":\"1\"},\"activeMs\":5,\"next\":true}",
                "attempt",
                "response");
    }

    @Test
    void a_hint_is_given_for_no_malformed_body() {
        refusesAll(
                "/api/v1/sessions/" + session + "/hints",
                "{\"attempt\":\"" + attempt + "\",\"level\":1,\"scaffold\":\"3\"}",
                "attempt",
                "level");
    }

    @Test
    void nothing_is_recommended_for_a_malformed_body() {
        refusesAll(
                "/api/v1/recommendations",
                "{\"learner\":\"bad-1\",\"k\":3,\"purpose\":\"practice\",\"candidates\":[\"fraction-add-like\"],"
                        + "\"scope\":{\"skills\":[]}}",
                "learner");
    }

    @Test
    void nothing_is_recommended_for_a_malformed_description() {
        refusesAll(
                "/api/v1/recommendations",
                "{\"responses\":[{\"item\":\"fraction-add-like\",\"correct\":1}],\"k\":3}",
                "responses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "finish"})
    void a_body_where_none_is_needed_must_still_be_an_empty_object(String verb) {
        refusesAll("/api/v1/sessions/" + session + "/" + verb, "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "dismiss"})
    void a_suggestion_is_marked_by_no_malformed_body(String verb) {
        Calls teacher = Calls.as("teacher-1a");
        refusesAll(teacher, "/api/v1/classes/class-1a/suggestions/sg-0/" + verb, "{\"reason\":\"known\"}");
    }

    private void refusesAll(String path, String valid, String... required) {
        refusesAll(platform, path, valid, required);
    }

    private static void refusesAll(Calls caller, String path, String valid, String... required) {
        for (MalformedBodies.Body body : MalformedBodies.of(valid, required)) {
            if (body.bytes().length == 0 && required.length == 0) {
                continue;
            }
            Calls.Reply reply = caller.post(path, body.contentType(), body.bytes());
            assertThat(reply.status()).as("%s: %s", body, reply.text()).isIn(400, 413, 415, 422);
            assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            if (reply.status() == 422 || reply.status() == 400) {
                assertThat(reply.faults()).as("%s: %s", body, reply.text()).isNotEmpty();
            }
        }
    }

    @Test
    void a_malformed_line_is_refused_with_its_faults() {
        for (MalformedBodies.Body body : MalformedBodies.of(LINE, "event", "learner", "item", "correct")) {
            byte[] bytes = body.bytes();
            boolean oneLine = new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') < 0;
            if (bytes.length == 0 || !oneLine || !body.contentType().equals("application/json")) {
                continue;
            }
            Calls.Reply reply = platform.post("/api/v1/responses", "application/x-ndjson", bytes);
            if (bytes.length > 8192) {
                assertThat(reply.status()).as(body.toString()).isEqualTo(413);
                continue;
            }
            assertThat(reply.status()).as(body.toString()).isEqualTo(200);
            JsonNode line = reply.json();
            assertThat(line.path("status").asString()).as("%s: %s", body, line).isEqualTo("refused");
            assertThat(line.path("faults").size()).as(body.toString()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "text/plain", "application/x-www-form-urlencoded", "/", "nonsense"})
    void lines_come_as_ndjson_or_not_at_all(String type) {
        Calls.Reply reply = platform.post("/api/v1/responses", type, LINE.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.text()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at | \"2999-01-01T00:00:00Z\"",
                "at | \"1969-12-31T23:59:59Z\"",
                "at | \"2026-02-30T00:00:00Z\"",
                "at | \"2026-11-22T08:00:00\"",
                "at | 1700000000000",
                "item | \"no-such-item\"",
                "correct | 0.5",
                "correct | true",
                "hints | 6",
                "activeMs | 86400001",
                "learner | \"a b\"",
                "event | \"\"",
                "tenant | \"elsewhere\""
            })
    void a_line_with_one_wrong_field_names_it(String field, String value) {
        String changed = LINE.contains("\"" + field + "\":")
                ? LINE.replaceAll("\"" + field + "\":(\"[^\"]*\"|[^,}]*)", "\"" + field + "\":" + value)
                : LINE.replace("}", ",\"" + field + "\":" + value + "}");
        JsonNode line = platform.lines(changed).json();
        assertThat(line.path("status").asString()).isEqualTo("refused");
        assertThat(line.path("faults").valueStream().map(f -> f.path("field").asString()))
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/items?limit=0 | limit",
                "/items?limit=201 | limit",
                "/items?limit=ten | limit",
                "/items?limit= | limit",
                "/items?limit=1&limit=2 | limit",
                "/items?limit=1e1 | limit",
                "/items?cursor=no-such-item | cursor",
                "/items?cursor=a%20b | cursor",
                "/items?cursor=%00 | cursor",
                "/items?page=2 | page",
                "/items?limit=0&page=2&cursor=%F0%9F%98%80 | limit",
                "/classes/class-1a/reports/R2?asOf=yesterday | asOf",
                "/classes/class-1a/reports/R2?asOf=2999-01-01T00:00:00Z | asOf",
                "/learners/p001/path | goal",
                "/learners/p001/path?goal=no-such | goal",
                "/learners/p001/path?goal=%20&to=x | to",
                "/classes/class-1a/reports/R2?asOf=2026-11-22 | asOf",
                "/classes/class-1a/reports/R3?asOf=-1 | asOf",
                "/classes/class-1a/reports/R5?at=2026-11-22T08:00:00Z | at"
            })
    void a_bad_query_parameter_is_named(String path, String field) {
        Calls.Reply reply = Calls.as("teacher-1a").get("/api/v1" + path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.faults()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /classes/class-1a/reports/R9",
                "GET /classes/class-1a/reports/r2",
                "GET /classes/nothing/reports/R2",
                "GET /classes/a%20b/suggestions",
                "GET /items/no-such-item",
                "GET /items/%F0%9F%98%80",
                "GET /decisions/s-0.1",
                "GET /decisions/nothing",
                "GET /decisions/s-0.99999999999999",
                "GET /learners/no-such-pupil/profile",
                "GET /learners/%E5%BC%A0/profile",
                "GET /learners/no-such-pupil/path?goal=fraction-add-like",
                "GET /learners/p001",
                "GET /nothing",
                "POST /classes/class-1a/suggestions/sg-0/accept",
                "POST /classes/class-1a/suggestions/%E5%BC%A0/dismiss",
                "POST /classes/class-1a/suggestions/sg-0/ignore",
                "POST /demo/token?identity=nobody"
            })
    void what_is_not_there_is_not_found(String request) {
        String[] parts = request.split(" ", 2);
        Calls.Reply reply =
                Calls.as("teacher-1a").send(parts[0], "/api/v1" + parts[1], new String[0], BodyPublishers.noBody());
        assertThat(reply.status()).as(reply.text()).isEqualTo(404);
        assertThat(reply.json().path("code").asString()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "finish", "attempts", "hints"})
    void a_session_that_is_not_there_is_not_found_for_a_platform(String verb) {
        String body = verb.equals("attempts")
                ? "{\"attempt\":\"a.b\",\"response\":{\"text\":\"1\"}}"
                : verb.equals("hints") ? "{\"attempt\":\"a.b\",\"level\":0}" : "{}";
        for (String name : List.of("s-0", "%20", "a%20b", "%E5%BC%A0", "x".repeat(65))) {
            assertThat(platform.post("/api/v1/sessions/" + name + "/" + verb, body)
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "GET"})
    void a_wrong_method_is_told_the_right_one(String method) {
        Calls.Reply reply =
                platform.send(method, "/api/v1/sessions/" + session + "/next", new String[0], BodyPublishers.noBody());
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
    }

    @Test
    void a_foreign_or_changed_attempt_opens_nothing() {
        Calls other = Calls.pupil("bad", "bad-3");
        String theirs = other.post("/api/v1/sessions").json().path("session").asString();
        String token = other.post("/api/v1/sessions/" + theirs + "/next")
                .json()
                .path("attempt")
                .asString();
        rows = journal();
        String end = attempt.substring(attempt.length() - 1);
        List<String> wrong = List.of(
                token,
                attempt.substring(0, attempt.length() - 1) + (end.equals("A") ? "B" : "A"),
                attempt + "A",
                attempt + "=",
                attempt.replace(".1.", ".2."),
                attempt.substring(0, attempt.lastIndexOf('.')),
                ".",
                "x");
        for (String each : wrong) {
            for (String body : List.of("\"response\":{\"text\":\"1\"}", "\"level\":0")) {
                String verb = body.contains("level") ? "hints" : "attempts";
                Calls.Reply reply = pupil.post(
                        "/api/v1/sessions/" + session + "/" + verb, "{\"attempt\":\"" + each + "\"," + body + "}");
                assertThat(reply.status()).as(each).isEqualTo(422);
                assertThat(reply.faults()).containsExactly("attempt");
            }
        }
    }

    @Test
    void a_response_is_exactly_one_kind_and_says_so_once() {
        for (String response : List.of("{}", "{\"text\":\"1\",\"option\":\"a\"}", "{\"text\":null}")) {
            assertThat(attempt("\"response\":" + response)).containsExactly("response");
        }
        assertThat(attempt("\"activeMs\":1")).containsExactly("response");
        assertThat(attempt("\"response\":{\"pairs\":[[\"a\"]]}")).containsExactly("response.pairs[0]");
        assertThat(attempt("\"response\":{\"texts\":[\"1\"]},\"activeMs\":-1,\"nxt\":true"))
                .containsExactlyInAnyOrder("response", "response.texts", "activeMs", "nxt");
    }

    private List<String> attempt(String fields) {
        Calls.Reply reply = pupil.post(
                "/api/v1/sessions/" + session + "/attempts", "{\"attempt\":\"" + attempt + "\"," + fields + "}");
        assertThat(reply.status()).isEqualTo(422);
        return reply.faults();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
                    /items?cursor= -> cursor
                    /items?cursor=no-such -> cursor
                    /items?cursor=a%20b&limit=5 -> cursor
                    /items?limit=1&limit=x -> limit
                    /learners/bad-1/path?goal= -> goal
                    /learners/bad-1/path?goal=no-such -> goal
                    /learners/bad-1/path -> goal
                    """)
    void one_mistake_of_a_query_is_one_fault(String path, String fault) {
        Calls.Reply reply = platform.get("/api/v1" + path);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
                    [] -> ''
                    "x" -> ''
                    {"learner":"a b"} -> learner
                    {"learner":["a"]} -> learner
                    {"learner":"bad-1","mode":"exam","policy":"adaptive"} -> mode
                    {"learner":"bad-1","policy":"adaptive"} -> policy
                    {"learner":"bad-1","scope":[]} -> scope
                    {"learner":"bad-1","scope":{"skills":["a b"]}} -> scope.skills[0]
                    {"learner":"bad-1","scope":{"skills":["fraction-add-like","no-such"]}} -> scope.skills[1]
                    {"learner":"bad-1","budget":{"items":"5"}} -> budget.items
                    """)
    void one_mistake_of_a_session_is_one_fault(String body, String fault) {
        assertThat(platform.post("/api/v1/sessions", body).faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
                    [] -> ''
                    {"learner":"a b"} -> learner
                    {"learner":"bad-1","candidates":["a b"]} -> candidates[0]
                    {"learner":"bad-1","candidates":[{"item":"a b"}]} -> candidates[0].item
                    {"learner":"bad-1","candidates":[{"item":"new","skills":["a b"]}]} -> candidates[0].skills[0]
                    """)
    void one_mistake_of_a_recommendation_is_one_fault(String body, String fault) {
        assertThat(platform.post("/api/v1/recommendations", body).faults()).containsExactly(fault);
        Calls.Reply batch = platform.post(
                "/api/v1/recommendations/batch",
                "application/x-ndjson",
                (body + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(batch.lines().getFirst().path("faults").findValuesAsString("field"))
                .containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
                    [] -> ''
                    5 -> ''
                    {"event":"bad-1","learner":"bad-1","item":"a b","correct":1} -> item
                    {"event":"bad-1","learner":"bad-1","item":"no-such","correct":1} -> item
                    {"event":"bad-1","learner":"bad-1","item":5,"correct":1} -> item
                    {"event":"bad-1","learner":"bad-1","item":null,"correct":1} -> item
                    {"event":"bad-1","learner":"bad-1","correct":1} -> item
                    {"event":"bad-1","learner":"bad-1","item":"fraction-add-like","correct":2} -> correct
                    {"event":"bad-1","learner":"bad-1","item":"fraction-add-like","correct":1,"at":"now"} -> at
                    """)
    void one_mistake_of_a_line_is_one_fault(String line, String fault) {
        assertThat(platform.lines(line + "\n").lines().getFirst().path("faults").findValuesAsString("field"))
                .containsExactly(fault);
    }

    @Test
    void unknown_names_and_bounds_are_told_all_at_once() {
        Calls.Reply reply = platform.post(
                "/api/v1/sessions",
                "{\"mode\":\"exam\",\"policy\":\"best\",\"scope\":{\"skills\":[\"no-such\"]},\"budget\":{\"items\":0,\"minutes\":241}}",
                "Idempotency-Key",
                "k".repeat(129));
        assertThat(reply.faults())
                .containsExactlyInAnyOrder(
                        "mode",
                        "policy",
                        "scope.skills[0]",
                        "budget.items",
                        "budget.minutes",
                        "learner",
                        "Idempotency-Key");
        assertThat(platform.post(
                                "/api/v1/recommendations",
                                "{\"learner\":\"bad-1\",\"candidates\":[\"no-such\"],\"k\":51}")
                        .faults())
                .containsExactlyInAnyOrder("candidates[0]", "k");
    }

    @Test
    void a_body_over_the_limit_is_too_large() {
        byte[] big = ("{\"learner\":\"" + "a".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(platform.post("/api/v1/sessions", "application/json", big).status())
                .isEqualTo(413);
    }

    @Test
    void a_format_that_is_not_offered_is_told_those_that_are() {
        Calls.Reply json = platform.get("/api/v1/items?limit=1", "Accept", "text/csv", "Accept-Language", "en");
        assertThat(json.status()).isEqualTo(406);
        assertThat(json.json().path("detail").asString()).startsWith("Offered: application/json.");
        byte[] line = "{}".getBytes(StandardCharsets.UTF_8);
        Calls.Reply lines = platform.post(
                "/api/v1/responses", "application/x-ndjson", line, "Accept", "text/csv", "Accept-Language", "en");
        assertThat(lines.status()).isEqualTo(406);
        assertThat(lines.json().path("detail").asString()).startsWith("Offered: application/x-ndjson.");
    }

    @Test
    void problems_are_told_in_the_callers_language() {
        String body = "{\"learner\":\"bad-1\",\"mode\":\"exam\"}";
        Calls.Reply zh = platform.post("/api/v1/sessions", body, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        assertThat(zh.header("Content-Language")).isEqualTo("zh");
        assertThat(zh.json().path("title").asString()).isEqualTo("请求有错误");
        assertThat(zh.json().at("/faults/0/problem").asString()).isEqualTo("不是可选的值");
        Calls.Reply en = platform.post("/api/v1/sessions", body, "Accept-Language", "fr, en;q=0.5");
        assertThat(en.header("Content-Language")).isEqualTo("en");
        assertThat(en.json().path("title").asString()).isEqualTo("The request has faults");
        Calls.Reply missing = platform.get("/api/v1/items/no-such", "Accept-Language", "zh");
        assertThat(missing.json().path("detail").asString()).startsWith("没有这个题目");
    }
}
