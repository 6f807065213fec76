package org.yincai.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

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
