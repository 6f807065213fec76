package org.yincai.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.api.problem.Fault;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.SkillId;

class ScopeTest {
    private static final Curriculum COURSE = new Curriculum(
            "course",
            List.of(
                    skill("halves", 4, "number"),
                    skill("angles", 4, "geometry"),
                    skill("thirds", 5, "number"),
                    skill("areas", 5, "geometry")),
            List.of());

    private static Skill skill(String id, int grade, String strand) {
        return new Skill(new SkillId(id), new Text(id, id), grade, strand, List.of());
    }

    private static Fields fields(String scope) {
        return Fields.of(Json.read(("{\"scope\":" + scope + "}").getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> read(String scope) {
        Fields in = fields(scope);
        List<String> skills =
                Scope.read(in, COURSE).stream().map(SkillId::value).toList();
        in.check();
        return skills;
    }

    private static List<String> faults(String scope) {
        Fields in = fields(scope);
        Scope.read(in, COURSE);
        return in.faults().stream().map(Fault::field).toList();
    }

    @Test
    void a_chapter_is_its_skills_in_teaching_order() {
        assertThat(read("{\"grade\":5,\"strand\":\"number\"}")).containsExactly("thirds");
        assertThat(read("{\"grade\":4}")).containsExactly("halves", "angles");
        assertThat(read("{\"strand\":\"geometry\"}")).containsExactly("angles", "areas");
    }

    @Test
    void named_skills_stay_as_they_were_asked_for() {
        assertThat(read("{\"skills\":[\"areas\",\"halves\"]}")).containsExactly("areas", "halves");
        assertThat(read("{}")).isEmpty();
        assertThat(read("null")).isEmpty();
    }

    @Test
    void what_the_course_lacks_is_one_fault() {
        assertThat(faults("{\"skills\":[\"fifths\"]}")).containsExactly("scope.skills[0]");
        assertThat(faults("{\"grade\":9}")).containsExactly("scope");
        assertThat(faults("{\"grade\":4,\"strand\":\"algebra\"}")).containsExactly("scope");
        assertThat(faults("{\"grade\":13}")).contains("scope.grade");
        assertThat(faults("{\"skills\":[\"areas\"],\"grade\":4}")).containsExactly("scope");
        assertThat(faults("{\"textbook\":\"math-5a\"}")).containsExactly("scope.textbook");
    }
}
