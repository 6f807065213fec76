package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yincai.api.service.ServiceUnderTest;
import tools.jackson.databind.JsonNode;

/** Recommendations for stored and for described learners, one and many at a time. */
class RecommendationIT {
    private static final String ONE = "/api/v1/recommendations";
    private static final String MANY = "/api/v1/recommendations/batch";
    private static final String SKILL = "fraction-add-like";
    private static final String OWN = "{\"item\":\"own-%d\",\"skills\":[\"" + SKILL + "\"],\"difficulty\":%d}";

    private final Calls platform = Calls.platform("described");

    private static String answer(String item, int correct, int minute) {
        return "{\"item\":\"" + item + "\",\"correct\":" + correct
                + ",\"at\":\"2026-03-02T08:%02d:00Z\"}".formatted(minute);
    }

    private static Calls.Reply many(Calls caller, String ndjson) {
        return caller.post(MANY, "application/x-ndjson", ndjson.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> items(JsonNode reply) {
        return reply.path("items")
                .valueStream()
                .map(i -> i.path("item").asString() + " " + i.path("predicted").asDouble())
                .toList();
    }

    private static long journal() {
        return Objects.requireNonNull(ServiceUnderTest.bean(DatabaseClient.class)
                .sql("select count(*) from journal where tenant = 'described'")
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block());
    }

    @Test
    void somebody_described_gets_what_a_stored_learner_with_these_answers_gets() {
        List<String> given = List.of(
                answer(SKILL, 1, 1),
                answer("tens-and-ones", 0, 2),
                answer("times-table", 1, 3),
                answer("tens-and-ones", 0, 4));
        int event = 0;
        var lines = new StringBuilder();
        for (String answer : given) {
            lines.append("{\"event\":\"e-")
                    .append(event++)
                    .append("\",\"learner\":\"stored\",")
                    .append(answer, 1, answer.length())
                    .append('\n');
        }
        assertThat(platform.lines(lines.toString()).status()).isEqualTo(200);
        JsonNode stored =
                platform.post(ONE, "{\"learner\":\"stored\",\"k\":50}").json();
        long rows = journal();

        JsonNode described = platform.post(ONE, "{\"responses\":[" + String.join(",", given) + "],\"k\":50}")
                .json();

        assertThat(items(described)).isNotEmpty().isEqualTo(items(stored));
        assertThat(stored.path("learner").asString()).isEqualTo("stored");
        assertThat(described.path("learner").isNull()).isTrue();
        assertThat(described.at("/items/0/policy").asString()).isNotBlank();
        assertThat(described.at("/items/0/reason/text/zh").asString()).isNotBlank();
        assertThat(described.path("model").asString()).contains(":");
        assertThat(journal()).isEqualTo(rows);
    }

    @Test
    void a_platforms_own_items_are_ranked_by_skills_and_difficulty() {
        String own = OWN.formatted(1, -3) + "," + OWN.formatted(2, 3) + ",\"" + SKILL + "\"";
        JsonNode ranked = platform.post(
                        ONE,
                        "{\"responses\":[{\"skills\":[\"" + SKILL
                                + "\"],\"difficulty\":-1,\"correct\":1}],\"candidates\":[" + own + "],\"k\":50}")
                .json();
        assertThat(ranked.path("items").valueStream().map(i -> i.path("item").asString()))
                .containsExactlyInAnyOrder("own-1", "own-2", SKILL);
        double easy = predicted(ranked, "own-1");
        assertThat(easy).isGreaterThan(predicted(ranked, "own-2"));
        JsonNode stored = platform.post(ONE, "{\"learner\":\"new\",\"candidates\":[" + own + "]}")
                .json();
        assertThat(stored.path("items").size()).isEqualTo(3);
    }

    private static double predicted(JsonNode reply, String item) {
        return reply.path("items")
                .valueStream()
                .filter(i -> i.path("item").asString().equals(item))
                .findFirst()
                .orElseThrow()
                .path("predicted")
                .asDouble();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'candidates':[] | 0",
                "'candidates':['fraction-add-like'] | 1",
                "'candidates':['fraction-add-like'],'scope':{'skills':['multiplication-facts']} | 0"
            })
    void a_pool_of_none_or_one_has_as_many_results(String fields, int results) {
        String body = "{'responses':[{'item':'fraction-add-like','correct':0}]," + fields + "}";
        Calls.Reply reply = platform.post(ONE, body.replace('\'', '"'));
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("items").size()).isEqualTo(results);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{} | learner",
                "{'learner':'a','responses':[]} | responses",
                "{'responses':{}} | responses",
                "{'responses':[1]} | responses[0]",
                "{'responses':[{'correct':1}]} | responses[0].skills",
                "{'responses':[{'item':'none','correct':1}]} | responses[0].item",
                "{'responses':[{'item':'tens-and-ones','skills':['multiplication-facts'],'correct':1}]} | responses[0].item",
                "{'responses':[{'item':'tens-and-ones','correct':2}]} | responses[0].correct",
                "{'responses':[{'item':'tens-and-ones','correct':1,'at':'2999-01-01T00:00:00Z'}]} | responses[0].at",
                "{'responses':[{'item':'tens-and-ones','correct':1,'name':'x'}]} | responses[0].name",
                "{'responses':[{'skills':['nothing'],'correct':1}]} | responses[0].skills[0]",
                "{'responses':[{'skills':[],'correct':1}]} | responses[0].skills",
                "{'responses':[{'skills':['multiplication-facts'],'difficulty':7,'correct':1}]} | responses[0].difficulty",
                "{'responses':[],'candidates':['none']} | candidates[0]",
                "{'responses':[],'candidates':[7]} | candidates[0]",
                "{'responses':[],'candidates':[{'skills':['multiplication-facts']}]} | candidates[0].item",
                "{'responses':[],'candidates':[{'item':'x','skills':['multiplication-facts']},{'skills':['multiplication-facts']}]} | candidates[1].item",
                "{'responses':[],'candidates':[{'item':'own'}]} | candidates[0].item",
                "{'responses':[],'candidates':[{'item':'own','skills':['nothing']}]} | candidates[0].skills[0]",
                "{'responses':[],'k':0} | k",
                "{'responses':[],'purpose':'exam'} | purpose",
                "{'responses':[],'scope':{'skills':['nothing']}} | scope.skills[0]"
            })
    void what_is_wrong_is_named(String body, String field) {
        Calls.Reply reply = platform.post(ONE, body.replace('\'', '"'));
        assertThat(reply.status()).as(reply.text()).isEqualTo(422);
        assertThat(reply.faults()).containsExactly(field);
    }

    @Test
    void all_faults_are_told_at_once() {
        Calls.Reply reply = platform.post(
                ONE,
                "{\"learner\":\"a\",\"responses\":[{\"item\":\"none\",\"correct\":3}],\"candidates\":[\"none\"],\"k\":51,\"x\":1}");
        assertThat(reply.faults())
                .containsExactlyInAnyOrder(
                        "responses", "responses[0].item", "responses[0].correct", "candidates[0]", "k", "x");
    }

    @Test
    void fewer_than_wanted_come_with_what_holds_the_others_back() {
        String own = OWN.formatted(1, 0) + "," + OWN.formatted(2, 0);
        String answered = "{\"responses\":[{\"item\":\"own-1\",\"skills\":[\"" + SKILL + "\"],\"correct\":1}],";
        JsonNode some = platform.post(ONE, answered + "\"candidates\":[" + own + "],\"k\":2}")
                .json();

        assertThat(some.path("items").size()).isEqualTo(1);
        assertThat(some.at("/fewer/wanted").asInt()).isEqualTo(2);
        assertThat(some.at("/fewer/because").size()).isEqualTo(1);
        assertThat(some.at("/fewer/because/0/code").asString()).isEqualTo("resting");
        assertThat(some.at("/fewer/because/0/items").asInt()).isEqualTo(1);
        JsonNode enough = platform.post(ONE, answered + "\"candidates\":[" + own + "],\"k\":1}")
                .json();
        assertThat(enough.path("fewer").isNull()).isTrue();
        JsonNode most = platform.post(ONE, "{\"responses\":[],\"k\":50}").json();
        assertThat(most.path("items").size()).isEqualTo(32);
        assertThat(most.at("/fewer/because/0/code").asString()).isEqualTo("at-most");
    }

    @Test
    void a_candidate_named_twice_is_a_fault_however_it_is_described() {
        String own = OWN.formatted(1, 0) + "," + OWN.formatted(1, 2);

        assertThat(platform.post(ONE, "{\"responses\":[],\"candidates\":[" + own + "]}")
                        .faults())
                .containsExactly("candidates[1]");
    }

    @Test
    void no_more_answers_or_candidates_are_read_than_the_limits_say() {
        String answers = "{\"item\":\"tens-and-ones\",\"correct\":1},".repeat(501);
        String ids = "\"tens-and-ones\",".repeat(1001);
        assertThat(platform.post(ONE, "{\"responses\":[" + answers.substring(0, answers.length() - 1) + "]}")
                        .faults())
                .containsExactly("responses");
        assertThat(platform.post(ONE, "{\"learner\":\"a\",\"candidates\":[" + ids.substring(0, ids.length() - 1) + "]}")
                        .faults())
                .containsExactly("candidates");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pupil-p001", "teacher-1a"})
    void only_a_platform_describes_somebody(String identity) {
        assertThat(Calls.as(identity).post(ONE, "{\"responses\":[]}").status()).isEqualTo(403);
        assertThat(platform.post(ONE, "{\"responses\":[]}").status()).isEqualTo(200);
    }

    @Test
    void a_thousand_learners_are_answered_line_by_line_as_each_would_be_alone() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 1_000; i++) {
            lines.add(
                    switch (i % 4) {
                        case 0 -> "{\"learner\":\"many-" + i + "\",\"k\":2}";
                        case 1 -> "{\"responses\":[" + answer(SKILL, i % 3 == 0 ? 1 : 0, i % 60) + "],\"k\":3}";
                        case 2 -> "{\"responses\":[],\"candidates\":[" + OWN.formatted(i, 0) + "]}";
                        default -> "{\"learner\":7}";
                    });
        }
        Calls.Reply reply = many(platform, String.join("\n", lines));
        assertThat(reply.status()).isEqualTo(200);
        List<JsonNode> replies = reply.lines();
        assertThat(replies).hasSize(1_000);
        for (int i = 0; i < replies.size(); i++) {
            JsonNode line = replies.get(i);
            assertThat(line.path("line").asInt()).isEqualTo(i + 1);
            assertThat(line.path("status").asString()).isEqualTo(i % 4 == 3 ? "refused" : "ranked");
            assertThat(line.path("faults").size()).isEqualTo(i % 4 == 3 ? 1 : 0);
            assertThat(line.at("/result/items").size()).isEqualTo(new int[] {2, 3, 1, 0}[i % 4]);
        }
        for (int i : List.of(0, 1, 2, 997, 998)) {
            assertThat(items(replies.get(i).path("result")))
                    .isEqualTo(items(platform.post(ONE, lines.get(i)).json()));
        }
    }

    @Test
    void lines_with_a_thousand_candidates_each_are_answered_as_each_would_be_alone() {
        String ids = IntStream.range(0, 1_000)
                .mapToObj(i -> "{\"item\":\"own-" + i + "\",\"skills\":[\"" + SKILL + "\"]}")
                .collect(Collectors.joining(","));
        String line = "{\"responses\":[],\"k\":50,\"candidates\":[" + ids + "]}";
        Calls.Reply reply = many(platform, (line + "\n").repeat(40));

        assertThat(reply.status()).isEqualTo(200);
        List<String> alone = items(platform.post(ONE, line).json());
        assertThat(reply.lines())
                .hasSize(40)
                .allSatisfy(each ->
                        assertThat(items(each.path("result"))).hasSize(50).isEqualTo(alone));
    }

    @Test
    void a_broken_line_stops_no_other() {
        String good = "{\"responses\":[],\"k\":1}";
        Calls.Reply reply = many(platform, String.join("\n", good, "{", "[]", "7", good, "{\"responses\":[]}}", good));
        assertThat(reply.lines().stream().map(l -> l.path("status").asString()).collect(Collectors.joining(" ")))
                .isEqualTo("ranked refused refused refused ranked refused ranked");
        assertThat(many(platform, "").text()).isEmpty();
    }

    @Test
    void a_line_over_the_limit_ends_the_request() {
        assertThat(many(platform, "{\"responses\":[" + " ".repeat(70_000) + "]}")
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "application/json", "text/plain"})
    void many_come_as_ndjson_or_not_at_all(String type) {
        assertThat(platform.post(MANY, type, "{\"responses\":[]}".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
    }
}
