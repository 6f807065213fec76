package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yincai.models.id.SkillId;
import org.yincai.tutoring.content.Bank;
import tools.jackson.databind.JsonNode;

/** Tests that are made of parts, over HTTP. */
class BlueprintIT {
    private static final Bank BANK = Bank.builtIn();
    private static final String TWELVE = """
            {"mode": "test", "budget": {"items": 12}, "blueprint": [
              {"strand": "number", "least": 5, "most": 6},
              {"strand": "geometry", "least": 3},
              {"skills": ["numbers-to-100"], "least": 1, "most": 1}]}""";

    private static long of(List<SkillId> asked, Predicate<SkillId> part) {
        return asked.stream().filter(part).count();
    }

    private static boolean inStrand(SkillId skill, String strand) {
        return BANK.curriculum().skill(skill).orElseThrow().strand().equals(strand);
    }

    @Test
    void a_test_has_what_its_blueprint_wants_and_every_decision_comes_out_the_same_again() {
        Calls pupil = Calls.pupil("blueprint", "made");
        String session = SessionIT.start(pupil, TWELVE);
        JsonNode next = pupil.post(session + "/next").json();
        List<SkillId> asked = new ArrayList<>();
        while (next.path("state").asString().equals("item")) {
            assertThat(next.at("/decision/policy").asString()).isEqualTo("adaptive-form-1");
            asked.add(new SkillId(next.at("/item/skills/0").asString()));
            JsonNode receipt = Calls.platform("blueprint")
                    .get("/api/v1/decisions/" + next.at("/decision/id").asString())
                    .json();
            assertThat(receipt.at("/replay/same").asBoolean()).as("%s", receipt).isTrue();
            next = pupil.post(session + "/attempts", SessionIT.answer(next, true))
                    .json()
                    .path("next");
        }

        assertThat(of(asked, skill -> inStrand(skill, "number"))).isBetween(5L, 6L);
        assertThat(of(asked, skill -> inStrand(skill, "geometry"))).isBetween(3L, 12L);
        assertThat(of(asked, skill -> skill.value().equals("numbers-to-100"))).isOne();
        JsonNode finished = pupil.post(session + "/finish").json();
        assertThat(finished.at("/test/band").asString()).isNotBlank();
        JsonNode parts = finished.path("blueprint");
        assertThat(parts.valueStream().map(part -> part.path("asked").asLong()))
                .containsExactly(
                        of(asked, skill -> inStrand(skill, "number")),
                        of(asked, skill -> inStrand(skill, "geometry")),
                        1L);
        assertThat(parts.at("/0/skills").toString()).contains("numbers-to-100");
        assertThat(parts.at("/0/least").asInt()).isEqualTo(5);
        assertThat(parts)
                .allSatisfy(part -> assertThat(part.path("correct").asInt())
                        .isBetween(0, part.path("counted").asInt()));
    }

    @Test
    void the_reply_says_what_each_part_is_of_and_another_blueprint_is_another_request() {
        Calls pupil = Calls.pupil("blueprint", "told");
        JsonNode started =
                pupil.post("/api/v1/sessions", TWELVE, "Idempotency-Key", "b-1").json();

        assertThat(started.path("blueprint").size()).isEqualTo(3);
        assertThat(started.at("/blueprint/0/skills").toString()).contains("numbers-to-100", "add-within-20");
        assertThat(started.at("/blueprint/1/most").asInt()).isEqualTo(12);
        assertThat(pupil.post("/api/v1/sessions", TWELVE, "Idempotency-Key", "b-1")
                        .json())
                .isEqualTo(started);
        assertThat(pupil.post(
                                "/api/v1/sessions",
                                TWELVE.replace("\"least\": 3", "\"least\": 4"),
                                "Idempotency-Key",
                                "b-1")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_blueprint_that_the_questions_cannot_meet_is_refused_with_every_part_that_is_in_the_way() {
        String impossible = """
                {"mode": "test", "budget": {"items": 10}, "blueprint": [
                  {"skills": ["add-within-20"], "least": 3},
                  {"strand": "number", "least": 6},
                  {"strand": "geometry", "least": 5}]}""";
        Calls pupil = Calls.pupil("blueprint", "impossible");
        Calls.Reply reply = pupil.post("/api/v1/sessions", impossible);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.faults()).containsExactlyInAnyOrder("blueprint[0]", "blueprint[1]");
        assertThat(reply.text())
                .contains("allows no test of 10 questions: at least 3 of blueprint[0] (2 may be asked)")
                .containsPattern("at least 6 of blueprint.1. .\\d+ may be asked., and at least 5 of blueprint.2.");
        assertThat(pupil.post("/api/v1/sessions", impossible, "Accept-Language", "zh")
                        .text())
                .contains("无法组成 10 题的测验：blueprint[0] 至少 3 题（可用 2 题）");
        Calls.Reply small = Calls.pupil("blueprint", "small").post("/api/v1/sessions", """
                {"mode": "test", "scope": {"skills": ["add-within-20"]}, "blueprint": [{"strand": "number"}]}""");
        assertThat(small.faults()).containsExactly("budget.items");
        assertThat(small.text()).contains("at least 10 (2 may be asked)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"strand": "number"}, {"what": 1, "strand": "algebra"}      | blueprint[1].what
            {"skills": ["plane-shapes"], "strand": "geometry"}          | blueprint[0]
            {"least": 1}                                                | blueprint[0]
            {"strand": "astrology"}                                     | blueprint[0].strand
            {"skills": ["no-such-skill"]}                               | blueprint[0].skills[0]
            {"skills": "chance"}                                        | blueprint[0].skills
            {"strand": "number", "least": 4, "most": 3}                 | blueprint[0].most
            {"strand": "number", "least": 11}                           | blueprint[0].least
            {"skills": ["plane-shapes", "chance"]}, {"strand": "geometry"} | blueprint[1]
            """)
    void each_part_is_checked(String parts, String fault) {
        Calls.Reply reply = Calls.pupil("blueprint", "checked")
                .post("/api/v1/sessions", "{\"mode\": \"test\", \"blueprint\": [" + parts + "]}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"practice, adaptive", "test, random", "diagnose, diagnose"})
    void a_blueprint_is_for_adaptive_tests_alone(String mode, String policy) {
        Calls.Reply reply = Calls.pupil("blueprint", "alone")
                .post(
                        "/api/v1/sessions",
                        "{\"mode\": \"" + mode + "\", \"policy\": \"" + policy
                                + "\", \"blueprint\": [{\"strand\": \"number\"}]}");

        assertThat(reply.faults()).containsExactly(mode.equals("practice") ? "policy" : "blueprint");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "mode": "tests"                                              | mode
            "mode": "test", "budget": {"items": "many"}                  | budget.items
            "mode": "test", "scope": {"skills": ["chance", "no-such-skill"]} | scope.skills[1]
            """)
    void nothing_is_said_of_a_blueprint_that_rests_on_what_is_faulty(String rest, String fault) {
        Calls.Reply reply = Calls.pupil("blueprint", "faulty")
                .post("/api/v1/sessions", "{" + rest + ", \"blueprint\": [{\"skills\": [\"chance\"], \"least\": 9}]}");

        assertThat(reply.faults()).containsExactly(fault);
    }
}
