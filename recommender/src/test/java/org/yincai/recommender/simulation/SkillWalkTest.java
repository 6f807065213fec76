package org.yincai.recommender.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

class SkillWalkTest {
    private static final SkillId EARLY = new SkillId("early");
    private static final SkillId LATE = new SkillId("late");
    private static final Item PLAIN = item("plain", false, EARLY);
    private static final Item AHEAD = item("ahead", false, EARLY, LATE);
    private static final Item GONE = item("gone", true, EARLY);

    private final SplittableRandom random = new SplittableRandom(1);

    private static Item item(String id, boolean withdrawn, SkillId... skills) {
        return new Item(new ItemId(id), 1, List.of(skills), 0, 30, withdrawn);
    }

    private static Curriculum curriculum(Item... items) {
        var early = new Skill(EARLY, new Text("早", "early"), 3, "number", List.of());
        var late = new Skill(LATE, new Text("晚", "late"), 5, "number", List.of(EARLY));
        return new Curriculum("two", List.of(early, late), List.of(items));
    }

    private Stream<Item> drawn(int grade) {
        var walk = new SkillWalk(curriculum(PLAIN, AHEAD, GONE), grade);
        return Stream.generate(() -> walk.item(EARLY, random)).limit(100);
    }

    @Test
    void items_that_need_a_later_grade_wait_for_it() {
        assertThat(drawn(3)).containsOnly(PLAIN);
        assertThat(drawn(5)).containsOnly(PLAIN, AHEAD);
    }

    @Test
    void a_grade_without_skills_takes_those_of_the_nearest_grade_below() {
        Curriculum curriculum = curriculum(PLAIN, AHEAD);
        assertThat(SkillWalk.ownSkills(curriculum, 4)).containsExactly(EARLY);
        assertThat(SkillWalk.ownSkills(curriculum, 8)).containsExactly(LATE);
        assertThat(SkillWalk.ownSkills(curriculum, 1)).containsExactly(EARLY, LATE);
    }

    @Test
    void a_curriculum_without_items_cannot_be_practised() {
        assertThatThrownBy(() -> new SkillWalk(curriculum(GONE), 3)).hasMessageContaining("no items to practise");
    }
}
