package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.recommender.choose.Asking.item;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.content.Text;
import org.yincai.models.event.Policy;
import org.yincai.models.id.SkillId;

/**
 * A course of the grades 1, 2, 3, 5 and 7 with two skills each: {@code a} needs that of the grade before, {@code b}
 * needs {@code a}; an item of {@code b5} also asks for {@code a3}.
 */
class ReachTest {
    private static final int[] GRADES = {1, 2, 3, 5, 7};

    private static SkillId skill(String name) {
        return new SkillId(name);
    }

    private static Curriculum course(boolean graded) {
        var skills = new ArrayList<Skill>();
        var items = new ArrayList<Item>();
        for (int i = 0; i < GRADES.length; i++) {
            SkillId a = skill("a" + GRADES[i]);
            SkillId b = skill("b" + GRADES[i]);
            int grade = graded ? GRADES[i] : 0;
            List<SkillId> before = i == 0 ? List.of() : List.of(skill("a" + GRADES[i - 1]));
            skills.add(new Skill(a, new Text("甲", "a"), grade, "number", before));
            skills.add(new Skill(b, new Text("乙", "b"), grade, "number", List.of(a)));
            items.add(new Item(item(a, 1), 1, List.of(a), 0, 30, false));
            items.add(new Item(item(b, 1), 1, List.of(b), 0, 30, false));
        }
        items.add(new Item(item(skill("b5"), 2), 1, List.of(skill("b5"), skill("a3")), 0, 30, false));
        return new Curriculum("grades", skills, items);
    }

    private static Asking pupil() {
        return new Asking().over(course(true));
    }

    private static Set<String> reached(Asking asking) {
        return asking.ranked().stream()
                .flatMap(choice -> choice.item().skills().stream())
                .map(SkillId::value)
                .collect(Collectors.toSet());
    }

    private static Asking mastered(Asking asking, String... skills) {
        Arrays.stream(skills).forEach(s -> asking.mastered(skill(s), 0.9, 1));
        return asking;
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"PRACTICE", "DIAGNOSE", "WEAKEST_PREREQUISITE", "RANDOM", "REVIEW"})
    void ends_a_grade_beyond_the_highest_that_was_had(Policy policy) {
        Asking third = pupil().answered(skill("a3"), 0.6, 1).by(policy);

        assertThat(reached(third)).containsExactlyInAnyOrder("a2", "b2", "a3", "b3", "a5");
    }

    @Test
    void begins_a_grade_below_the_highest_that_was_had_but_for_what_was_tried_or_may_be_weak() {
        Asking third = pupil().answered(skill("a3"), 0.6, 1).tried(skill("b1"), 0.7, 1);

        assertThat(reached(third)).contains("b1", "a2").doesNotContain("a1");
        assertThat(reached(third.tried(skill("a1"), 0.4, 0))).contains("a1");
        assertThat(reached(mastered(pupil(), "b1", "a2", "b2", "a3", "b3", "a5", "b5", "a7", "b7")))
                .as("when nothing else is left")
                .contains("a1");
    }

    @Test
    void holds_what_needs_an_untried_skill_only_below_the_grade_that_was_had() {
        Asking second = pupil().answered(skill("b2"), 0.6, 1);

        assertThat(reached(second)).as("a3 needs a2, which was not tried").doesNotContain("a3", "b3");
        assertThat(reached(second.answered(skill("a2"), 0.6, 1))).contains("a3").doesNotContain("b3", "a5");
    }

    @Test
    void is_not_stretched_by_one_weak_or_lucky_answer() {
        Asking first = pupil().answered(skill("a1"), 0.6, 1);

        assertThat(reached(first.answered(skill("a7"), 0.3, 1))).doesNotContain("a5", "a7", "b7");
        assertThat(reached(first.tried(skill("a7"), 0.9, 2))).doesNotContain("a5", "a7", "b7");
        assertThat(reached(first.tried(skill("a7"), 0.9, 3))).contains("a5", "a7", "b7");
    }

    @Test
    void of_a_learner_who_had_no_grade_ends_with_the_lowest_they_tried() {
        assertThat(reached(pupil().answered(skill("a3"), 0.2, 1))).containsExactlyInAnyOrder("a1", "b1", "a2", "a3");
    }

    @Test
    void of_a_fresh_learner_and_of_a_course_without_grades_is_all_that_is_ready() {
        Asking ungraded = new Asking().over(course(false)).answered(skill("a1"), 0.6, 1);

        assertThat(reached(pupil())).hasSize(2 * GRADES.length);
        assertThat(reached(ungraded)).hasSize(2 * GRADES.length);
    }

    @Test
    void moves_on_when_all_within_it_is_mastered() {
        Asking second = mastered(pupil(), "a1", "b1", "a2", "b2");
        assertThat(reached(second)).contains("a3").doesNotContain("b3", "a5");

        Asking unseen = mastered(pupil(), "a1", "b1", "a2", "b2")
                .usable(i -> !i.id().value().matches("[ab][35].*"));
        assertThat(reached(unseen)).as("grades without items are stepped over").contains("a7");

        Asking all = mastered(pupil(), "a1", "b1", "a2", "b2", "a3", "b3", "a5", "b5", "a7", "b7");
        assertThat(reached(all)).hasSize(2 * GRADES.length);
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"PRACTICE", "RANDOM"})
    void is_left_by_an_item_that_also_asks_for_more_only_when_there_is_no_other(Policy policy) {
        Asking third = pupil().answered(skill("a3"), 0.6, 1).by(policy);

        assertThat(reached(third)).doesNotContain("b5");
        assertThat(reached(third.usable(i -> i.id().equals(item(skill("b5"), 2)))))
                .contains("b5");
    }

    @Test
    void is_not_left_to_repair_a_mistake() {
        Asking weak = pupil().answered(skill("a3"), 0.6, 1)
                .answered(skill("a2"), 0.3, 1)
                .afterMistakeOn(skill("a3"));
        assertThat(reached(weak)).as("the basics are weak by now").containsExactly("a3");

        Asking shared = weak.usable(i -> !i.id().equals(item(skill("a3"), 1)));
        assertThat(reached(shared))
                .as("what is left of its kind asks for more")
                .isNotEmpty()
                .doesNotContain("b5");
    }

    @ParameterizedTest
    @EnumSource(
            value = Policy.class,
            names = {"PRACTICE", "DIAGNOSE", "WEAKEST_PREREQUISITE", "REVIEW", "CURRICULUM_ORDER"})
    void of_a_scope_ends_with_its_last_grade_unless_there_is_nothing_else(Policy policy) {
        Asking third = Asking.about(skill("a3")).over(course(true)).by(policy);

        assertThat(reached(third)).containsExactly("a3");
        assertThat(reached(third.afterMistakeOn(skill("a3")))).containsExactly("a3");
        assertThat(reached(third.usable(i -> !i.id().equals(item(skill("a3"), 1)))))
                .containsExactlyInAnyOrder("a3", "b5");
    }

    @Test
    void gives_way_to_a_scope() {
        assertThat(reached(Asking.about(skill("b7")).over(course(true)).answered(skill("a1"), 0.6, 1)))
                .containsExactly("b7");
    }
}
