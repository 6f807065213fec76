package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.api.service.ServiceUnderTest;
import org.yincai.api.state.StateCache;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
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
