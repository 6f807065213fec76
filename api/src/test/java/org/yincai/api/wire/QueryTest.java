package org.yincai.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.yincai.api.problem.Fault;
import org.yincai.api.problem.Refusal;
import org.yincai.api.problem.RefusedException;
import org.yincai.models.event.Mode;
import org.yincai.models.id.SkillId;

class QueryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Test
    void reads_every_kind_of_parameter() {
        Query query = query("limit=5&goal=skill-1&mode=test&asOf=2026-11-21T08:00:00Z&cursor=42");
        assertThat(query.integerOr("limit", 1, 100, 20)).isEqualTo(5);
        assertThat(query.idOrNull("goal", SkillId::new)).isEqualTo(new SkillId("skill-1"));
        assertThat(query.choiceOr("mode", Mode.class, Mode.PRACTICE)).isEqualTo(Mode.TEST);
        assertThat(query.instantOr("asOf", NOW, NOW)).isEqualTo("2026-11-21T08:00:00Z");
        assertThat(query.textOrNull("cursor", 1, 9)).isEqualTo("42");
        assertThat(faults(query)).isEmpty();
    }

    @Test
    void takes_the_default_for_what_is_missing() {
        Query query = query("");
        assertThat(query.integerOr("limit", 1, 100, 20)).isEqualTo(20);
        assertThat(query.idOrNull("goal", SkillId::new)).isNull();
        assertThat(query.textOrNull("cursor", 1, 9)).isNull();
        assertThat(query.instantOr("asOf", NOW, NOW)).isEqualTo(NOW);
        assertThat(query.choiceOr("mode", Mode.class, Mode.PRACTICE)).isEqualTo(Mode.PRACTICE);
        assertThat(faults(query)).isEmpty();
    }

    @Test
    void lists_every_fault_at_once() {
        Query query = query("limit=0&goal=a b&mode=TEST&asOf=soon&cursor=&twice=1&twice=1&what=1");
        query.integerOr("limit", 1, 100, 20);
        query.idOrNull("goal", SkillId::new);
        query.choiceOr("mode", Mode.class, Mode.PRACTICE);
        query.instantOr("asOf", NOW, NOW);
        query.textOrNull("cursor", 1, 9);
        query.integerOr("twice", 0, 9, 0);
        assertThat(faults(query)).containsExactlyInAnyOrder("limit", "goal", "mode", "asOf", "cursor", "twice", "what");
    }

    @Test
    void takes_no_number_of_a_foreign_script_or_beyond_a_long() {
        for (String value : List.of("٣", "1e3", "99999999999999999999", "0x1", "1.0", "+1")) {
            Query query = Query.of(new LinkedMultiValueMap<>(Map.of("limit", List.of(value))));
            query.integerOr("limit", 1, 100, 20);
            assertThat(faults(query)).containsExactly("limit");
        }
    }

    private static Query query(String text) {
        return Query.of(UriComponentsBuilder.newInstance().query(text).build().getQueryParams());
    }

    private static List<String> faults(Query query) {
        try {
            query.check();
            return List.of();
        } catch (RefusedException refused) {
            return refused.refusal() instanceof Refusal.Invalid invalid
                    ? invalid.faults().stream().map(Fault::field).toList()
                    : List.of("?");
        }
    }
}
