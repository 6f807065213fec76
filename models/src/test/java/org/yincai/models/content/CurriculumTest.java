package org.yincai.models.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

class CurriculumTest {
    private static Skill skill(String id, String... prerequisites) {
        List<SkillId> before = Arrays.stream(prerequisites).map(SkillId::new).toList();
        return new Skill(new SkillId(id), new Text(id, id), 1, "number", before);
    }

    private static Item item(String id, String skill) {
        return new Item(new ItemId(id), 1, List.of(new SkillId(skill)), 0, 30, false);
    }

    @Test
    void refuses_skills_that_need_each_other() {
        List<Skill> circle = List.of(skill("a", "c"), skill("b", "a"), skill("c", "b"), skill("d", "a"));

        assertThatThrownBy(() -> new Curriculum("round", circle, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("round", "is its own prerequisite", "break the cycle");
    }

    @Test
    void refuses_a_skill_that_needs_itself() {
        assertThatThrownBy(() -> new Curriculum("self", List.of(skill("a", "a")), List.of()))
                .hasMessageContaining("skill a is its own prerequisite");
    }

    @Test
    void lists_every_missing_prerequisite_and_skill_at_once() {
        List<Skill> skills = List.of(skill("a", "gone"), skill("b", "lost"));
        List<Item> items = List.of(item("i", "nowhere"), item("i", "a"));

        assertThatThrownBy(() -> new Curriculum("torn", skills, items))
                .hasMessageContainingAll(
                        "skill a needs unknown skill gone",
                        "skill b needs unknown skill lost",
                        "item i names unknown skill nowhere",
                        "i is given twice");
    }

    @Test
    void finds_prerequisites_nearest_first() {
        var curriculum = new Curriculum("line", List.of(skill("a"), skill("b", "a"), skill("c", "b")), List.of());

        assertThat(curriculum.prerequisitesOf(new SkillId("c"))).containsExactly(new SkillId("b"), new SkillId("a"));
    }

    @Test
    void an_item_keeps_each_of_its_skills_once() {
        SkillId a = new SkillId("a");
        SkillId b = new SkillId("b");
        assertThat(new Item(new ItemId("i"), 1, List.of(b, a, b), 0, 30, false).skills())
                .containsExactly(b, a);
    }
}
