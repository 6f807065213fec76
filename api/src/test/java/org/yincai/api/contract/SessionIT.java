package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.r2dbc.core.DatabaseClient;
import org.yincai.api.service.ServiceUnderTest;
import org.yincai.models.id.EventId;
import tools.jackson.databind.JsonNode;

/** The whole loop of practice over HTTP, for a pupil and for a platform; every reply also fits docs/openapi.json. */
class SessionIT {
    private static final String START =
            "{\"scope\":{\"skills\":[\"fraction-add-like\"]},\"budget\":{\"items\":3,\"minutes\":15}}";

    static String start(Calls caller, String body, String... headers) {
        Calls.Reply reply = caller.post("/api/v1/sessions", body, headers);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return "/api/v1/sessions/" + reply.json().path("session").asString();
    }

    static String answer(JsonNode item, boolean next) {
        return answer(item.path("attempt").asString(), item.at("/item"), next);
    }

    /** An answer that fits the question's kind and is hardly right; how long it took is not told. */
    private static String answer(String attempt, JsonNode shown, boolean next) {
        String first = shown.at("/options/0/id").asString();
        String response = switch (shown.path("response").asString()) {
            case "choice" -> "{\"option\":\"" + first + "\"}";
            case "multi" -> "{\"options\":[\"" + first + "\"]}";
            case "order" -> "{\"order\":" + Calls.JSON.writeValueAsString(ids(shown.path("options"))) + "}";
            case "pairs" -> "{\"pairs\":[[\"" + shown.at("/left/0/id").asString() + "\",\"" + first + "\"]]}";
            case "blanks" ->
                "{\"blanks\":"
                        + Calls.JSON.writeValueAsString(
                                blanks(shown.path("blanks").asInt())) + "}";
            default -> "{\"text\":\"98765\"}";
        };
        return "{\"attempt\":\"" + attempt + "\",\"response\":" + response + ",\"next\":" + next + "}";
    }

    private static List<String> ids(JsonNode options) {
        return options.valueStream().map(o -> o.path("id").asString()).toList();
    }

    private static List<String> blanks(int number) {
        return Collections.nCopies(number, "98765");
    }

    @Test
    void the_same_key_starts_one_session_and_another_body_under_it_is_refused() {
        Calls pupil = Calls.pupil("loop", "key");
        String first = start(pupil, START, "Idempotency-Key", "k-1");
        assertThat(start(pupil, START, "Idempotency-Key", "k-1")).isEqualTo(first);
        assertThat(start(pupil, START, "Idempotency-Key", "k-2")).isNotEqualTo(first);
        assertThat(start(pupil, START, "Idempotency-Key", "k-1")).isEqualTo(first);
        Calls.Reply other = pupil.post("/api/v1/sessions", "{\"mode\":\"test\"}", "Idempotency-Key", "k-1");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().at("/first/session").asString()).isEqualTo(first.replaceAll(".*/", ""));
        assertThat(start(Calls.pupil("loop", "key2"), START, "Idempotency-Key", "k-1"))
                .isNotEqualTo(first);
    }

    @Test
    void next_twice_is_the_same_item_and_says_why_it_was_chosen() {
        Calls pupil = Calls.pupil("loop", "twice");
        String session = start(pupil, START);
        Calls.Reply next = pupil.post(session + "/next");
        assertThat(pupil.post(session + "/next").json().path("attempt"))
                .isEqualTo(next.json().path("attempt"));
        assertThat(next.json().at("/item/skills").toString()).contains("fraction-add-like");
        assertThat(next.json().at("/reason/text/zh").asString()).isNotBlank();
        assertThat(next.json().at("/decision/propensity").asDouble()).isBetween(0.0, 1.0);
        JsonNode receipt = pupil.get(
                        "/api/v1/decisions/" + next.json().at("/decision/id").asString())
                .json();
        assertThat(receipt.path("item")).isEqualTo(next.json().at("/item/id"));
        assertThat(receipt.path("propensity")).isEqualTo(next.json().at("/decision/propensity"));
        assertThat(receipt.at("/reason/code")).isEqualTo(next.json().at("/reason/code"));
    }

    @ParameterizedTest
    @CsvSource({
        "practice, practice-6",
        "diagnose, diagnose-4",
        "review, review-6",
        "weakest-prerequisite, weakest-prerequisite-3",
        "curriculum-order, curriculum-order-2",
        "random, random-4"
    })
    void a_session_chooses_by_its_policy_and_every_decision_comes_out_the_same_again(String policy, String id) {
        Calls pupil = Calls.pupil("loop", "by-" + policy);
        String session = start(pupil, "{\"policy\":\"" + policy + "\",\"budget\":{\"items\":4}}");
        JsonNode next = pupil.post(session + "/next").json();
        while (next.path("state").asString().equals("item")) {
            assertThat(next.at("/decision/policy").asString()).isEqualTo(id);
            JsonNode receipt = pupil.get(
                            "/api/v1/decisions/" + next.at("/decision/id").asString())
                    .json();
            assertThat(receipt.at("/replay/same").asBoolean()).as("%s", receipt).isTrue();
            assertThat(receipt.at("/replay/changed").isEmpty()).isTrue();
            assertThat(receipt.path("ranker").asString("none"))
                    .startsWith(policy.equals("practice") ? "ranker-default-4:" : "none");
            assertThat(receipt.at("/replay/item")).isEqualTo(receipt.path("item"));
            assertThat(receipt.at("/replay/inputs")).isEqualTo(receipt.path("inputs"));
            next = pupil.post(session + "/attempts", answer(next, true)).json().path("next");
        }
    }

    @Test
    void hints_that_the_caller_showed_are_aid_and_what_else_it_tells_is_checked() {
        Calls pupil = Calls.pupil("loop", "hinted");
        String session = start(pupil, START);
        JsonNode next = pupil.post(session + "/next").json();
        String more = ",\"hints\":2,\"confidence\":0.7,\"seq\":1}";
        String sent = answer(next, false).replaceFirst("}$", more);

        Calls.Reply wrong = pupil.post(
                session + "/attempts",
                answer(next, false).replaceFirst("}$", ",\"hints\":6,\"confidence\":1.5,\"seq\":-1}"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.faults()).containsExactlyInAnyOrder("hints", "confidence", "seq");

        Calls.Reply first = pupil.post(session + "/attempts", sent);
        assertThat(first.json().at("/evidence/flags").toString()).contains("aided");
        assertThat(pupil.post(session + "/attempts", answer(next, true)).text())
                .as("the same response, whatever else is asked for")
                .isEqualTo(first.text());
    }

    @Test
    void the_policy_follows_from_the_mode_unless_it_is_named() {
        Calls pupil = Calls.pupil("loop", "policies");
        assertThat(pupil.post("/api/v1/sessions", START).json().path("policy").asString())
                .isEqualTo("practice");
        assertThat(pupil.post("/api/v1/sessions", "{\"mode\":\"assignment\"}")
                        .json()
                        .path("policy")
                        .asString())
                .isEqualTo("curriculum-order");
        assertThat(pupil.post("/api/v1/sessions", "{\"mode\":\"assignment\",\"policy\":\"random\"}")
                        .json()
                        .path("policy")
                        .asString())
                .isEqualTo("random");
    }

    @Test
    void a_second_try_has_the_receipt_of_the_first() {
        Calls pupil = Calls.pupil("loop", "second-receipt");
        String session = start(pupil, START);
        JsonNode item = pupil.post(session + "/next").json();
        pupil.post(session + "/attempts", answer(item, false));
        String first = item.at("/decision/id").asString();
        String second = first.replaceAll("1$", "2");
        assertThat(pupil.get("/api/v1/decisions/" + second).text())
                .isEqualTo(pupil.get("/api/v1/decisions/" + first).text());
    }

    @Test
    void a_wrong_answer_has_feedback_and_a_second_try_that_is_no_evidence() {
        Calls pupil = Calls.pupil("loop", "wrong");
        String session = start(pupil, START);
        JsonNode item = pupil.post(session + "/next").json();
        JsonNode wrong = pupil.post(session + "/attempts", answer(item, false)).json();
        assertThat(wrong.path("correct").asBoolean()).isFalse();
        assertThat(wrong.at("/feedback/text/en").asString()).isNotBlank();
        assertThat(wrong.at("/evidence/weight").asDouble()).isEqualTo(1);
        assertThat(wrong.at("/mastery/0/after").asDouble())
                .isLessThan(wrong.at("/mastery/0/before").asDouble());
        assertThat(wrong.path("next").isNull()).isTrue();
        String again = wrong.at("/tryAgain/attempt").asString();
        JsonNode second = pupil.post(session + "/attempts", answer(again, item.path("item"), false))
                .json();
        assertThat(second.at("/evidence/weight").asDouble()).isZero();
        assertThat(second.at("/evidence/flags").toString()).contains("second-try");
        assertThat(second.path("tryAgain").isNull()).isTrue();
        assertThat(pupil.post(session + "/next").json().path("tryNumber").asInt())
                .isEqualTo(1);
    }

    @Test
    void nobody_has_worked_on_a_question_for_longer_than_it_was_there() {
        Calls pupil = Calls.pupil("loop", "claims");
        String session = start(pupil, START);
        JsonNode item = pupil.post(session + "/next").json();
        String claimed = answer(item, true).replaceFirst("}$", ",\"activeMs\":20000}");
        JsonNode guessed = pupil.post(session + "/attempts", claimed).json();

        assertThat(guessed.at("/evidence/flags").toString()).contains("rapid-guess");
        assertThat(guessed.at("/evidence/weight").asDouble()).isZero();
        assertThat(ServiceUnderTest.bean(MeterRegistry.class)
                        .counter("yincai.answers.shortened")
                        .count())
                .isPositive();
    }

    @Test
    void a_resend_gets_the_first_reply_byte_for_byte_and_other_content_a_conflict_with_it() {
        Calls pupil = Calls.pupil("loop", "resend");
        String session = start(pupil, START);
        JsonNode item = pupil.post(session + "/next").json();
        Calls.Reply first = pupil.post(session + "/attempts", answer(item, true));
        assertThat(first.json().at("/next/state").asString()).isEqualTo("item");
        assertThat(pupil.post(session + "/next").json().path("attempt"))
                .isEqualTo(first.json().at("/next/attempt"));
        assertThat(pupil.post(session + "/attempts", answer(item, true)).text()).isEqualTo(first.text());
        assertThat(pupil.post(session + "/attempts", answer(item, false)).text())
                .as("the same response")
                .isEqualTo(first.text());
        Calls.Reply other = pupil.post(
                session + "/attempts",
                "{\"attempt\":\"" + item.path("attempt").asString() + "\",\"response\":{\"text\":\"4\"}}");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().path("first")).isEqualTo(first.json());
    }

    @Test
    void the_hint_ladder_goes_from_zero_to_the_worked_answer_and_takes_an_answer_to_the_smaller_question() {
        Calls pupil = Calls.pupil("loop", "hints");
        String session = start(pupil, START);
        JsonNode item = pupil.post(session + "/next").json();
        assertThat(hint(pupil, session, item, 5, "").faults()).containsExactly("level");
        for (int level = 0; level <= 5; level++) {
            JsonNode hint = hint(pupil, session, item, level, "").json();
            assertThat(hint.at("/text/zh").asString()).isNotBlank();
            assertThat(hint.path("level").asInt()).isEqualTo(level);
            assertThat(hint.path("scaffold").isNull()).isEqualTo(level != 3);
        }
        JsonNode asked =
                hint(pupil, session, item, 3, ",\"scaffold\":\"98765\"").json();
        assertThat(asked.at("/result/correct").asBoolean()).isFalse();
        assertThat(asked.at("/result/text/zh").asString()).isNotBlank();
        assertThat(hint(pupil, session, item, 2, ",\"scaffold\":\"98765\"").faults())
                .as("only level 3 asks one")
                .containsExactly("scaffold");
        JsonNode aided = pupil.post(session + "/attempts", answer(item, false)).json();
        assertThat(aided.at("/evidence/flags").toString()).contains("aided");
    }

    private static Calls.Reply hint(Calls pupil, String session, JsonNode item, int level, String more) {
        return pupil.post(
                session + "/hints",
                "{\"attempt\":\"" + item.path("attempt").asString() + "\",\"level\":" + level + more + "}");
    }

    @Test
    void a_test_gives_no_hints() {
        Calls pupil = Calls.pupil("loop", "test");
        String session = start(pupil, "{\"mode\":\"test\"}");
        JsonNode item = pupil.post(session + "/next").json();
        assertThat(hint(pupil, session, item, 0, "").status()).isEqualTo(422);
    }

    @Test
    void a_pupil_who_sits_a_test_is_told_of_what_is_inferred_when_it_is_over() {
        Calls pupil = Calls.pupil("loop", "test-closed");
        Calls platform = Calls.platform("loop");
        String learner = "/api/v1/learners/test-closed";
        String session = start(pupil, "{\"mode\":\"test\",\"budget\":{\"items\":6}}");
        JsonNode item = pupil.post(session + "/next").json();
        String decision = "/api/v1/decisions/" + item.at("/decision/id").asString();
        pupil.post(session + "/attempts", answer(item, true));

        for (String told : List.of(learner + "/profile", learner + "/path?goal=fraction-add-like", decision)) {
            Calls.Reply refused = pupil.get(told);
            assertThat(refused.status()).as(told).isEqualTo(409);
            assertThat(refused.json().path("code").asString()).isEqualTo("in-test");
            assertThat(platform.get(told).status()).as("platform, " + told).isEqualTo(200);
        }
        assertThat(pupil.post("/api/v1/recommendations", "{\"learner\":\"test-closed\"}")
                        .status())
                .isEqualTo(409);
        assertThat(pupil.post(session + "/finish").status()).isEqualTo(200);
        assertThat(pupil.get(learner + "/profile").status()).isEqualTo(200);
        assertThat(pupil.get(decision).status()).isEqualTo(200);
    }

    @Test
    void a_test_ends_with_a_band_and_how_sure_it_is() {
        Calls pupil = Calls.pupil("loop", "test-band");
        String session = start(pupil, "{\"mode\":\"test\",\"budget\":{\"items\":6}}");
        JsonNode next = pupil.post(session + "/next").json();
        var asked = new ArrayList<String>();
        while (next.path("state").asString().equals("item")) {
            assertThat(next.at("/decision/policy").asString()).isEqualTo("adaptive-2");
            asked.add(next.at("/item/id").asString());
            JsonNode done =
                    pupil.post(session + "/attempts", answer(next, true)).json();
            assertThat(done.path("tryAgain").isNull()).isTrue();
            next = done.path("next");
        }
        JsonNode finished = pupil.post(session + "/finish").json();
        assertThat(asked).hasSize(6).doesNotHaveDuplicates();
        assertThat(finished.at("/stoppedBecause").asString()).isEqualTo("budget-used");
        assertThat(finished.at("/test/band").asString()).isIn("D", "E");
        assertThat(finished.at("/test/low").asString()).isEqualTo("E");
        assertThat(finished.at("/test/error").asDouble()).isBetween(0.05, 0.2);
        assertThat(finished.at("/test/counted").asInt()).isBetween(1, 6);
        assertThat(finished.toString()).doesNotContain("rank");
    }

    @Test
    void not_knowing_can_be_said_and_is_not_right() {
        Calls pupil = Calls.pupil("loop", "skips");
        String session = start(pupil, START);
        String attempt = pupil.post(session + "/next").json().path("attempt").asString();
        String skip = "{\"attempt\":\"" + attempt + "\",\"response\":{\"skip\":true},\"activeMs\":400}";

        assertThat(pupil.post(session + "/attempts", skip.replace("true", "false"))
                        .json()
                        .at("/faults/0/field")
                        .asString())
                .isEqualTo("response.skip");
        JsonNode skipped = pupil.post(session + "/attempts", skip).json();
        assertThat(skipped.path("correct").asBoolean()).isFalse();
        assertThat(skipped.at("/feedback/kind").asString()).isEqualTo("wrong");
        assertThat(skipped.at("/feedback/misconception").isNull()).isTrue();
        assertThat(skipped.at("/evidence/flags"))
                .as("said at once, and no guess")
                .isEmpty();
        assertThat(skipped.at("/mastery/0/after").asDouble())
                .isLessThan(skipped.at("/mastery/0/before").asDouble());
        assertThat(skipped.path("tryAgain").isNull()).isFalse();
    }

    @Test
    void a_test_tells_nothing_of_an_answer_before_its_end_and_a_skipped_question_counts() {
        Calls pupil = Calls.pupil("loop", "test-taken");
        String session = start(pupil, "{\"mode\":\"test\",\"scope\":{\"skills\":[\"fraction-add-like\"]}}");
        JsonNode item = pupil.post(session + "/next").json();
        for (String untold : List.of("mastery", "low", "high")) {
            assertThat(item.path("reason").path(untold).isNull()).as(untold).isTrue();
        }
        String blank = "{\"attempt\":\"" + item.path("attempt").asString() + "\",\"response\":{\"text\":\" \"}}";
        JsonNode taken = pupil.post(session + "/attempts", blank).json();

        for (String untold : List.of("score", "correct", "tryAgain", "evidence", "next")) {
            assertThat(taken.path(untold).isNull()).as(untold).isTrue();
        }
        assertThat(taken.at("/feedback/kind").isNull()).isTrue();
        assertThat(taken.at("/feedback/text/en").asString()).startsWith("Taken");
        assertThat(taken.path("mastery").isEmpty()).isTrue();
        assertThat(pupil.post(session + "/attempts", blank.replace("\" \"", "\"1\""))
                        .status())
                .as("an answer is given once")
                .isEqualTo(409);
        JsonNode finished = pupil.post(session + "/finish").json();
        assertThat(finished.at("/test/counted").asInt()).isOne();
        assertThat(finished.path("answered").asInt()).isOne();
        assertThat(finished.path("correct").asInt()).isZero();
    }

    @Test
    void an_adaptive_policy_is_for_tests_alone_and_a_test_may_have_another() {
        Calls pupil = Calls.pupil("loop", "test-policy");
        assertThat(pupil.post("/api/v1/sessions", "{\"policy\":\"adaptive\"}").faults())
                .containsExactly("policy");
        String session = start(pupil, "{\"mode\":\"test\",\"policy\":\"curriculum-order\"}");
        assertThat(pupil.post(session + "/finish").json().at("/test/counted").asInt())
                .isZero();
        assertThat(pupil.post(start(pupil, START) + "/finish")
                        .json()
                        .path("test")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_budget_ends_a_session_and_finishing_sums_it_up_the_same_way_twice() {
        Calls pupil = Calls.pupil("loop", "budget");
        String session = start(pupil, START);
        JsonNode next = pupil.post(session + "/next").json();
        for (int i = 0; i < 3; i++) {
            assertThat(next.path("state").asString()).isEqualTo("item");
            next = pupil.post(session + "/attempts", answer(next, true)).json().path("next");
        }
        assertThat(next.path("state").asString()).isEqualTo("complete");
        assertThat(next.path("stoppedBecause").asString()).isEqualTo("budget-used");
        assertThat(pupil.post(session + "/next").json()).isEqualTo(next);
        Calls.Reply finished = pupil.post(session + "/finish");
        assertThat(finished.json().path("answered").asInt()).isEqualTo(3);
        assertThat(finished.json().path("stoppedBecause").asString()).isEqualTo("budget-used");
        assertThat(finished.json().path("levels").size()).isPositive();
        assertThat(pupil.post(session + "/finish").text()).isEqualTo(finished.text());
        assertThat(pupil.post(session + "/next").status()).isEqualTo(410);
    }

    @Test
    void a_session_that_was_replaced_says_so_to_whose_it_was() {
        Calls pupil = Calls.pupil("loop", "replaced");
        String session = start(pupil, START);
        JsonNode first = pupil.post(session + "/next").json();
        Calls.Reply answered = pupil.post(session + "/attempts", answer(first, true));
        JsonNode open = answered.json().path("next");
        start(pupil, START);

        assertThat(pupil.post(session + "/attempts", answer(first, true)).text())
                .as("answered while it ran")
                .isEqualTo(answered.text());
        for (Calls.Reply reply : List.of(
                pupil.post(session + "/next"),
                pupil.post(session + "/attempts", answer(open, true)),
                hint(pupil, session, open, 0, ""),
                pupil.post(session + "/finish"),
                Calls.platform("loop").post(session + "/next"))) {
            assertThat(reply.status()).isEqualTo(410);
            assertThat(reply.json().path("detail").asString()).contains("started last");
        }
        assertThat(Calls.pupil("loop", "another").post(session + "/next").status())
                .isEqualTo(404);
        assertThat(Calls.platform("elsewhere").post(session + "/next").status()).isEqualTo(404);
    }

    @Test
    void a_session_stopped_early_says_so_and_its_attempt_is_used_up() {
        Calls pupil = Calls.pupil("loop", "early");
        String session = start(pupil, START);
        JsonNode item = pupil.post(session + "/next").json();
        assertThat(pupil.post(session + "/finish").json().path("stoppedBecause").asString())
                .isEqualTo("user-stopped");
        assertThat(pupil.post(session + "/attempts", answer(item, false)).status())
                .isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"next", "finish"})
    void a_session_of_another_learner_is_not_found(String verb) {
        String session = start(Calls.pupil("loop", "mine"), START);
        assertThat(Calls.pupil("loop", "theirs").post(session + "/" + verb).status())
                .isEqualTo(404);
        assertThat(Calls.platform("other-loop").post(session + "/" + verb).status())
                .isEqualTo(404);
    }

    @Test
    void a_platform_practises_for_a_learner_it_names() {
        Calls platform = Calls.platform("loop");
        String session = start(platform, "{\"learner\":\"named\",\"mode\":\"diagnose\"}");
        JsonNode item = platform.post(session + "/next").json();
        JsonNode done = platform.post(session + "/attempts", answer(item, true)).json();
        assertThat(done.path("sequence").asLong()).isEqualTo(3);
        assertThat(platform.get("/api/v1/learners/named/profile")
                        .json()
                        .path("sequence")
                        .asLong())
                .isEqualTo(3);
    }

    @Test
    void a_profile_changes_with_an_answer_and_is_not_sent_again_while_it_does_not() {
        Calls pupil = Calls.pupil("demo-county", "p003");
        String path = "/api/v1/learners/p003/profile";
        Calls.Reply before = pupil.get(path);
        String tag = before.header("ETag");
        Calls.Reply same = pupil.get(path, "If-None-Match", tag);
        assertThat(same.status() == 304 || !same.header("ETag").equals(tag)).isTrue();
        String session = start(pupil, START);
        JsonNode item = pupil.post(session + "/next").json();
        pupil.post(session + "/attempts", answer(item, false));
        Calls.Reply after = pupil.get(path, "If-None-Match", tag);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().path("skills")).isNotEqualTo(before.json().path("skills"));
    }

    @Test
    void no_delivery_takes_the_name_of_what_happens_in_a_session() {
        Calls platform = Calls.platform("names");
        Calls pupil = Calls.pupil("names", "named");
        String session = start(pupil, START);
        JsonNode item = pupil.post(session + "/next").json();
        String attempt = item.path("attempt").asString();
        String name = attempt.substring(0, attempt.lastIndexOf('.'));
        var refused = new ArrayList<JsonNode>();
        for (String taken : List.of(name, "hint:" + name + ":1", "finish:" + session.substring(17))) {
            String line = "\"learner\":\"named\",\"item\":\"fraction-add-like\",\"correct\":1}\n";
            refused.addAll(
                    platform.lines("{\"event\":\"" + taken + "\"," + line).lines());
        }
        String hint = "{\"attempt\":\"" + attempt + "\",\"level\":1}";
        assertThat(pupil.post(session + "/hints", hint).status()).isEqualTo(200);
        assertThat(pupil.post(session + "/attempts", answer(item, true)).status())
                .isEqualTo(200);
        assertThat(pupil.post(session + "/finish").status()).isEqualTo(200);
        assertThat(refused)
                .hasSize(3)
                .allMatch(line -> line.path("status").asString().equals("refused")
                        && line.at("/faults/0/field").asString().equals("event"));
        assertThat(ServiceUnderTest.bean(DatabaseClient.class)
                        .sql("select event from journal where tenant = 'names' order by seq")
                        .map(row -> new EventId(String.valueOf(row.get(0, String.class))))
                        .all()
                        .collectList()
                        .block())
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(EventId::isOfSession);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "\"other\", %s", "W/%s", "\"a\",W/\"b\" , W/%s", "*"})
    void a_profile_is_not_sent_to_who_has_it_among_others_or_weakly(String known) {
        Calls platform = Calls.platform("etag");
        platform.lines("{\"event\":\"e-1\",\"learner\":\"known\",\"item\":\"fraction-add-like\",\"correct\":1}\n");
        String path = "/api/v1/learners/known/profile";
        String tag = platform.get(path).header("ETag");
        Calls.Reply same = platform.get(path, "If-None-Match", known.formatted(tag));
        boolean theNextMinute = !same.header("ETag").equals(tag);
        assertThat(same.status() == 304 || theNextMinute).isTrue();
        assertThat(platform.get(path, "If-None-Match", "\"other\", W/\"another\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void recommendations_keep_to_the_candidates_and_the_number_asked_for() {
        Calls platform = Calls.as("platform");
        JsonNode free = platform.post("/api/v1/recommendations", "{\"learner\":\"p004\",\"k\":5}")
                .json();
        assertThat(free.path("items").size()).isEqualTo(5);
        String own = "{\"learner\":\"p004\",\"k\":5,\"candidates\":[\"fraction-add-like\"]}";
        JsonNode one = platform.post("/api/v1/recommendations", own).json();
        assertThat(one.path("items").size()).isLessThanOrEqualTo(1);
        one.path("items").forEach(i -> assertThat(i.path("item").asString()).isEqualTo("fraction-add-like"));
    }

    @Test
    void all_items_are_reached_page_by_page_once_each_and_show_no_key() {
        Calls teacher = Calls.as("teacher-1a");
        var seen = new ArrayList<String>();
        @Nullable String cursor = "";
        while (cursor != null) {
            Calls.Reply page = teacher.get("/api/v1/items?limit=37" + cursor);
            page.json().path("items").forEach(i -> seen.add(i.path("id").asString()));
            assertThat(page.text()).doesNotContain("\"key\"", "\"answer\"");
            JsonNode next = page.json().path("next");
            cursor = next.isNull() ? null : "&cursor=" + next.asString();
        }
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).hasSizeGreaterThan(60);
        assertThat(teacher.get("/api/v1/items/" + seen.getLast())
                        .json()
                        .path("id")
                        .asString())
                .isEqualTo(seen.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"R2", "R3", "R4", "R5", "R8", "R11"})
    void a_report_can_be_asked_for_as_of_an_earlier_moment(String report) {
        Calls teacher = Calls.as("teacher-1a");
        String path = "/api/v1/classes/class-1a/reports/" + report;
        JsonNode now = teacher.get(path).json();
        assertThat(now.at("/about/report").asString()).isEqualTo(report);
        JsonNode longAgo = teacher.get(path + "?asOf=2001-01-01T00:00:00Z").json();
        assertThat(longAgo.at("/about/asOf").asString()).isEqualTo("2001-01-01T00:00:00Z");
        assertThat(longAgo.at("/about/empty").asString()).isIn("no-data", "not-enough");
    }

    @Test
    void what_a_teacher_makes_of_a_suggestion_stays() {
        Calls teacher = Calls.as("teacher-1b");
        Calls.countyIsLoaded();
        String path = "/api/v1/classes/class-1b/suggestions";
        JsonNode items = teacher.get(path).json().path("items");
        assertThat(items.size()).isPositive();
        String id = items.at("/0/id").asString();
        assertThat(teacher.post(path + "/" + id + "/accept")
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("accepted");
        assertThat(status(teacher, path, id)).isEqualTo("accepted");
        teacher.post(path + "/" + id + "/dismiss", "{\"reason\":\"did it already\"}");
        assertThat(status(teacher, path, id)).isEqualTo("dismissed");
    }

    private static String status(Calls teacher, String path, String id) {
        return teacher.get(path)
                .json()
                .path("items")
                .valueStream()
                .filter(s -> s.path("id").asString().equals(id))
                .map(s -> s.path("status").asString())
                .findFirst()
                .orElse("gone");
    }

    @Test
    void good_lines_are_applied_beside_bad_ones_and_a_resend_changes_nothing() {
        Calls platform = Calls.platform("loop");
        String good =
                "{\"event\":\"l-%d\",\"learner\":\"bulk\",\"item\":\"fraction-add-like\",\"correct\":1,\"predict\":true}\n";
        String request = good.formatted(1) + "{\"event\":\"l-2\",\"correct\":2,\"x\":0}\n{broken\n" + good.formatted(4);
        List<JsonNode> lines = platform.lines(request).lines();
        assertThat(lines.stream().map(l -> l.path("status").asString()))
                .containsExactly("new", "refused", "refused", "new");
        assertThat(lines.get(0).path("p").asDouble()).isBetween(0.0, 1.0);
        assertThat(lines.get(1).path("event").asString()).isEqualTo("l-2");
        assertThat(lines.get(1)
                        .path("faults")
                        .valueStream()
                        .map(f -> f.path("field").asString()))
                .containsExactlyInAnyOrder("learner", "item", "correct", "x");
        assertThat(platform.lines(request).lines().stream()
                        .map(l -> l.path("status").asString()))
                .containsExactly("same", "refused", "refused", "same");
        assertThat(platform.lines(good.formatted(1).replace("\"correct\":1", "\"correct\":0"))
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("conflict");
        assertThat(platform.get("/api/v1/learners/bulk/profile")
                        .json()
                        .path("sequence")
                        .asLong())
                .isEqualTo(2);
    }
}
