package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.recommender.choose.Asking.ADDING;
import static org.yincai.recommender.choose.Asking.CARRYING;
import static org.yincai.recommender.choose.Asking.COUNTING;
import static org.yincai.recommender.choose.Asking.PER_SKILL;
import static org.yincai.recommender.choose.Asking.item;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Item;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

class CandidatesTest {
    private static Set<SkillId> skills(Asking asking) {
        return asking.ranked().stream()
                .flatMap(choice -> choice.item().skills().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void come_from_the_scope() {
        assertThat(skills(Asking.about(ADDING))).containsExactly(ADDING);
    }

    @Test
    void come_from_every_ready_skill_without_a_scope() {
        assertThat(skills(new Asking())).containsExactlyInAnyOrder(COUNTING, ADDING, CARRYING);
    }

    @Test
    void leave_out_skills_whose_prerequisites_are_weak() {
        Asking weak = new Asking().answered(COUNTING, 0.3, 1).answered(CARRYING, 0.6, 1);

        assertThat(skills(weak)).containsExactlyInAnyOrder(COUNTING, CARRYING);
    }

    @Test
    void stay_in_the_grade_that_was_not_had_yet() {
        assertThat(skills(new Asking().answered(COUNTING, 0.3, 1))).containsExactly(COUNTING);
    }

    @Test
    void take_no_skill_that_needs_an_untried_one_of_the_learners_own_grade() {
        assertThat(skills(new Asking().answered(COUNTING, 0.7, 1))).containsExactlyInAnyOrder(COUNTING, ADDING);
    }

    @Test
    void reach_back_to_a_weak_prerequisite_that_was_tried() {
        assertThat(skills(Asking.about(CARRYING).answered(COUNTING, 0.3, 1)))
                .containsExactlyInAnyOrder(CARRYING, COUNTING);
    }

    @Test
    void reach_back_only_where_the_policy_does() {
        assertThat(skills(Asking.about(CARRYING).answered(COUNTING, 0.3, 1).by(Policy.DIAGNOSE)))
                .containsExactly(CARRYING);
    }

    @Test
    void leave_out_what_is_withdrawn_or_cannot_be_shown() {
        Asking asking = Asking.about(ADDING).withdrawn(item(ADDING, 1)).usable(i -> !i.id().equals(item(ADDING, 2)));

        assertThat(asking.rankedItems()).hasSize(PER_SKILL - 2).doesNotContain(item(ADDING, 1), item(ADDING, 2));
    }

    @Test
    void rest_after_they_were_met() {
        Asking asking = Asking.about(ADDING)
                .recently(item(ADDING, 1), item(ADDING, 2), item(ADDING, 3), item(ADDING, 4), item(ADDING, 5));

        assertThat(asking.rankedItems()).containsExactlyInAnyOrder(item(ADDING, 5), item(ADDING, 6));
    }

    @Test
    void are_asked_again_when_nothing_else_is_left() {
        Asking asking =
                Asking.about(ADDING).usable(i -> i.id().equals(item(ADDING, 1))).recently(item(ADDING, 1));

        assertThat(asking.rankedItems()).containsExactly(item(ADDING, 1));
    }

    @Test
    void repair_a_mistake_with_another_item_of_its_skill_or_where_there_is_none_with_the_same() {
        Asking several =
                Asking.about(ADDING, COUNTING).recently(item(ADDING, 1)).afterMistakeOn(ADDING);
        Asking one = Asking.about(ADDING, COUNTING)
                .usable(i -> !i.skills().contains(ADDING) || i.id().equals(item(ADDING, 1)))
                .recently(item(ADDING, 1))
                .afterMistakeOn(ADDING);

        assertThat(several.rankedItems()).hasSize(PER_SKILL - 1).doesNotContain(item(ADDING, 1));
        assertThat(one.rankedItems()).containsExactly(item(ADDING, 1));
    }

    @Test
    void are_of_the_skills_that_the_policy_wants_most() {
        Item[] others = IntStream.range(0, Candidates.MOST)
                .mapToObj(i -> new Item(new ItemId("more-" + i), 1, List.of(COUNTING), 0, 30, false))
                .toArray(Item[]::new);
        Asking full = Asking.about(COUNTING, ADDING)
                .with(others)
                .answered(COUNTING, 0.95, 1)
                .answered(ADDING, 0.4, 1);

        assertThat(full.rankedItems()).hasSize(Candidates.MOST).contains(item(ADDING, 1), item(ADDING, PER_SKILL));
        assertThat(full.by(Policy.CURRICULUM_ORDER).rankedItems()).doesNotContain(item(ADDING, 1));
    }

    @Test
    void may_come_with_the_ask_whether_the_curriculum_has_them_or_not() {
        Item foreign = new Item(new ItemId("foreign"), 1, List.of(CARRYING), 0.5, 30, false);
        Item withdrawn = new Item(new ItemId("old"), 1, List.of(CARRYING), 0.5, 30, true);

        assertThat(new Asking()
                        .answered(ADDING, 0.2, 1)
                        .among(foreign, withdrawn, foreign)
                        .rankedItems())
                .containsExactly(foreign.id());
    }

    @Test
    void that_come_with_the_ask_are_all_ranked_but_for_the_scope() {
        Item[] many = IntStream.range(0, 3 * Candidates.MOST)
                .mapToObj(
                        i -> new Item(new ItemId("own-" + i), 1, List.of(i % 3 == 0 ? ADDING : COUNTING), 0, 30, false))
                .toArray(Item[]::new);

        assertThat(new Asking().among(many).rankedItems()).hasSize(many.length);
        assertThat(Asking.about(ADDING).among(many).rankedItems()).hasSize(Candidates.MOST);
    }

    @Test
    void that_come_with_the_ask_rest_like_others() {
        Item first = new Item(new ItemId("first"), 1, List.of(ADDING), 0, 30, false);
        Item second = new Item(new ItemId("second"), 1, List.of(ADDING), 0, 30, false);

        assertThat(new Asking().among(first, second).recently(first.id()).rankedItems())
                .containsExactly(second.id());
        assertThat(new Asking().among(first).recently(first.id()).rankedItems()).containsExactly(first.id());
    }

    @Test
    void say_what_is_not_among_them() {
        Item foreign = new Item(new ItemId("foreign"), 1, List.of(CARRYING), 0.5, 30, false);
        Item withdrawn = new Item(new ItemId("old"), 1, List.of(ADDING), 0.5, 30, true);
        Item lately = new Item(new ItemId("lately"), 1, List.of(ADDING), 0.5, 30, false);
        Item free = new Item(new ItemId("free"), 1, List.of(ADDING), 0.5, 30, false);
        Asking own =
                Asking.about(ADDING).among(foreign, withdrawn, lately, free).recently(lately.id());
        Item[] others = IntStream.range(0, Candidates.MOST)
                .mapToObj(i -> new Item(new ItemId("more-" + i), 1, List.of(COUNTING), 0, 30, false))
                .toArray(Item[]::new);

        assertThat(own.best().held()).isEqualTo(new Held(1, 1, 1, false));
        assertThat(Asking.about(ADDING)
                        .withdrawn(item(ADDING, 1))
                        .recently(item(ADDING, 2))
                        .best()
                        .held())
                .isEqualTo(new Held(1, 2 * PER_SKILL, 1, false));
        assertThat(Asking.about(COUNTING).with(others).best().held().more()).isTrue();
    }

    @Test
    void are_none_when_none_come_with_the_ask() {
        assertThat(new Asking().among().rankedItems()).isEmpty();
    }

    @Test
    void are_none_when_nothing_may_be_shown() {
        Asking asking = new Asking().usable(i -> false);

        assertThat(asking.recommender().next(asking.ask(1))).isEmpty();
        assertThat(asking.ranked()).isEqualTo(List.of());
    }
}
