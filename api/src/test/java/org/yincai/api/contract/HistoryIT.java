package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.api.classes.ClassInfo;
import org.yincai.api.classes.PostgresRoster;
import org.yincai.api.journal.Digest;
import org.yincai.api.journal.Entry;
import org.yincai.api.journal.Journal;
import org.yincai.api.service.ServiceUnderTest;
import org.yincai.api.state.Learners;
import org.yincai.api.state.StateCache;
import org.yincai.models.content.Text;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.Decision;
import org.yincai.models.event.ItemOffered;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.event.Offer;
import org.yincai.models.id.ClassId;
import org.yincai.models.id.ClassKey;
import org.yincai.models.id.EventId;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import tools.jackson.databind.JsonNode;

/** What a learner's journal makes of answers that come late or again. */
class HistoryIT {
    private static final String TENANT = "history";
    private static final String LINE =
            "{\"event\":\"%s\",\"learner\":\"%s\",\"item\":\"fraction-add-like\",\"correct\":1,\"at\":\"%s\"}\n";

    private final Calls platform = Calls.platform(TENANT);

    private JsonNode profile(String learner) {
        return platform.get("/api/v1/learners/" + learner + "/profile").json();
    }

    private static JsonNode adding(JsonNode profile) {
        return profile.path("skills")
                .valueStream()
                .filter(s -> s.path("skill").asString().equals("fraction-add-like"))
                .findFirst()
                .orElseThrow();
    }

    /** So that what is read next is folded from the journal. */
    private static void forget(String learner) {
        var key = new LearnerKey(new TenantId(TENANT), new LearnerId(learner));
        ServiceUnderTest.bean(StateCache.class).evict(key).block();
    }

    @Test
    void a_line_sent_again_has_the_prediction_of_the_first_time() {
        String line = predicting(LINE.formatted("again", "again", "2026-03-02T08:00:00Z"));
        List<JsonNode> first = platform.lines(line + line).lines();
        platform.lines(LINE.formatted("more", "again", "2026-03-02T08:01:00Z"));
        JsonNode later = platform.lines(line).lines().getFirst();
        assertThat(first.get(0).path("p").asDouble()).isBetween(0.01, 0.99);
        assertThat(first.get(1).path("status").asString()).isEqualTo("same");
        assertThat(first.get(1).path("p")).isEqualTo(first.get(0).path("p"));
        assertThat(later.path("status").asString()).isEqualTo("same");
        assertThat(later.path("p")).isEqualTo(first.get(0).path("p"));
        assertThat(platform.lines(predicting(LINE.formatted("more", "again", "2026-03-02T08:01:00Z")))
                        .lines()
                        .getFirst()
                        .has("p"))
                .isFalse();
    }

    private static String predicting(String line) {
        return line.replace("\"at\"", "\"predict\":true,\"at\"");
    }

    @Test
    void another_time_under_the_same_event_is_a_conflict_and_none_is_not() {
        String line = LINE.formatted("when", "when", "2026-03-02T08:00:00Z");
        assertThat(status(line)).isEqualTo("new");
        assertThat(status(line)).isEqualTo("same");
        assertThat(status(line.replace(",\"at\":\"2026-03-02T08:00:00Z\"", ""))).isEqualTo("same");
        assertThat(status(LINE.formatted("when", "when", "2026-03-02T08:00:01Z")))
                .isEqualTo("conflict");
    }

    private String status(String line) {
        return platform.lines(line).lines().getFirst().path("status").asString();
    }

    @Test
    void a_learner_who_answered_what_the_curriculum_has_no_more_goes_on() {
        var key = new LearnerKey(new TenantId(TENANT), new LearnerId("gone"));
        enrol(key);
        platform.lines(LINE.formatted("there", "gone", "2026-03-02T08:00:00Z"));
        Calls pupil = Calls.pupil(TENANT, "gone");
        String path = SessionIT.start(pupil, "{\"scope\":{\"skills\":[\"fraction-add-like\"]}}");
        var session = new SessionId(path.replaceAll(".*/", ""));
        var first = new Offer(session, 1, GONE, 1, 7, 1, AT, decision());
        var second = new Offer(session, 2, GONE, 1, 7, 1, AT, decision());
        var wrong = new AnswerGiven(
                new EventId(first.attempt()), AT, GONE, false, true, 9_000, 0, "lost", session, 1, null);
        append(key, 3, new ItemOffered(new EventId("offer:" + first.attempt()), AT, first));
        append(key, 4, wrong);
        append(key, 5, new ItemOffered(new EventId("offer:" + second.attempt()), AT, second));
        double before = untraced();

        JsonNode profile = profile("gone");
        assertThat(profile.path("sequence").asInt()).isEqualTo(5);
        assertThat(adding(profile).path("answers").asInt()).isEqualTo(1);
        assertThat(untraced() - before).isEqualTo(1);
        JsonNode next = pupil.post(path + "/next").json();
        assertThat(next.path("number").asInt()).isEqualTo(3);
        assertThat(next.at("/budget/used").asInt()).isEqualTo(2);
        assertThat(pupil.post(path + "/attempts", SessionIT.answer(next, true)).status())
                .isEqualTo(200);
        forget("gone");
        assertThat(pupil.get("/api/v1/decisions/" + next.at("/decision/id").asString())
                        .json()
                        .at("/replay/same")
                        .asBoolean())
                .isTrue();
        Calls teacher = Calls.teacher(TENANT, "class-gone");
        for (String report : List.of("R2", "R3", "R4", "R5", "R8", "R11")) {
            assertThat(teacher.get("/api/v1/classes/class-gone/reports/" + report)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(pupil.post(path + "/finish").status()).isEqualTo(200);
    }

    private static final ItemId GONE = new ItemId("gone");
    private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");

    private static Decision decision() {
        var skill = new SkillId("gone-skill");
        return new Decision(
                "practice-2", "none", null, 0, 1, 1, 0.5, 0, "practise-in-zone", skill, 0.5, 0.2, 0.8, null);
    }

    private static void append(LearnerKey key, long sequence, LearnerEvent event) {
        append(key, sequence, event, 0);
    }

    private static void append(LearnerKey key, long sequence, LearnerEvent event, long digest) {
        Boolean appended = ServiceUnderTest.bean(Journal.class)
                .append(List.of(new Entry(key, sequence, event, digest, null)))
                .block();
        assertThat(appended).isTrue();
        ServiceUnderTest.bean(Learners.class).doubt(key);
    }

    private static void enrol(LearnerKey key) {
        var info = new ClassInfo(
                new ClassKey(key.tenant(), new ClassId("class-gone")), "school-1", 5, new Text("题已删", "gone"), 1);
        ServiceUnderTest.bean(PostgresRoster.class)
                .enrol(info, List.of(key.learner()))
                .block();
    }

    private static double untraced() {
        return ServiceUnderTest.bean(MeterRegistry.class)
                .counter("yincai.answers.untraced")
                .count();
    }

    @Test
    void an_answer_sent_again_after_its_item_left_the_curriculum_is_the_same() {
        var key = new LearnerKey(new TenantId(TENANT), new LearnerId("resent"));
        var answer = new AnswerGiven(new EventId("resent-1"), AT, GONE, true, true, 0, 0, null, null, 0, null);
        append(key, 1, answer, Digest.of("answer", GONE, true, 0, 0));
        String line =
                LINE.formatted("resent-1", "resent", "2026-03-02T09:00:00Z").replace("fraction-add-like", "gone");

        assertThat(status(line)).isEqualTo("same");
        assertThat(status(line.replace("\"correct\":1", "\"correct\":0"))).isEqualTo("conflict");
        JsonNode refused =
                platform.lines(line.replace("resent-1", "resent-2")).lines().getFirst();
        assertThat(refused.path("status").asString()).isEqualTo("refused");
        assertThat(refused.at("/faults/0/field").asString()).isEqualTo("item");
        assertThat(profile("resent").path("sequence").asInt()).isEqualTo(1);
    }

    @Test
    void an_answer_that_arrives_late_sets_no_time_back() {
        platform.lines(LINE.formatted("now", "late", "2026-03-02T08:00:00Z"));
        platform.lines(LINE.formatted("before", "late", "2026-01-02T08:00:00Z"));
        JsonNode skill = adding(profile("late"));
        assertThat(skill.path("answers").asInt()).isEqualTo(2);
        assertThat(skill.path("lastAt").asString()).isEqualTo("2026-03-02T08:00:00Z");
        forget("late");
        assertThat(adding(profile("late")).path("lastAt")).isEqualTo(skill.path("lastAt"));
    }
}
