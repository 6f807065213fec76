package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yincai.recommender.choose.Asking.ADDING;
import static org.yincai.recommender.choose.Asking.CARRYING;
import static org.yincai.recommender.choose.Asking.COUNTING;
import static org.yincai.recommender.choose.Asking.PER_SKILL;
import static org.yincai.recommender.choose.Asking.item;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.models.content.Item;
import org.yincai.models.content.Text;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.recommender.choose.Reason.Code;

class PolicyTest {
    private static Code first(Asking asking) {
        return asking.ranked().getFirst().reason().code();
    }

    @Test
    void practice_prefers_what_is_likely_to_succeed() {
        Asking asking = Asking.about(ADDING)
                .answered(ADDING, 0.6, 0)
                .expecting(item(ADDING, 1), 0.5)
                .expecting(item(ADDING, 2), 0.2)
                .usable(i -> i.id().value().matches(".*[123]"));

        assertThat(asking.rankedItems()).containsExactly(item(ADDING, 3), item(ADDING, 1), item(ADDING, 2));
        assertThat(asking.ranked().stream().map(choice -> choice.reason().code()))
                .as("at .5 and above it is within reach, at .2 it is not")
                .containsExactly(Code.PRACTISE_IN_ZONE, Code.PRACTISE_IN_ZONE, Code.STRETCH);
    }

    @Test
    void practice_does_not_call_a_zone_what_is_mastered_or_stands_on_weak_ground() {
        assertThat(first(Asking.about(ADDING).mastered(ADDING, 0.9, 1))).isEqualTo(Code.KEEP_FLUENT);
        assertThat(first(Asking.about(ADDING).answered(ADDING, 0.6, 1).answered(COUNTING, 0.3, 1)))
                .isEqualTo(Code.BEFORE_ITS_BASICS);
    }

    @Test
    void reasons_are_about_the_skill_that_they_are_true_of() {
        Item two = new Item(new ItemId("two"), 1, List.of(ADDING, CARRYING), 0, 30, false);
        Asking asking = Asking.about(ADDING)
                .answered(ADDING, 0.6, 1)
                .answered(CARRYING, 0.2, 1)
                .with(two);

        assertThat(asking.usable(i -> i.equals(two))
                        .ranked()
                        .getFirst()
                        .reason()
                        .about()
                        .skill())
                .as("nothing of the goal waits for carrying")
                .isEqualTo(ADDING);
        assertThat(asking.afterMistakeOn(ADDING)
                        .ranked()
                        .getFirst()
                        .reason()
                        .about()
                        .skill())
                .as("it was adding that went wrong")
                .isEqualTo(ADDING);
    }

    @Test
    void practice_repairs_a_mistake_before_anything_else() {
        Asking asking = Asking.about(ADDING, CARRYING).answered(ADDING, 0.9, 0).afterMistakeOn(ADDING);

        assertThat(asking.ranked())
                .hasSize(PER_SKILL)
                .allSatisfy(choice -> assertThat(choice.reason().code()).isEqualTo(Code.REPAIR_MISTAKE));
        assertThat(Code.REPAIR_MISTAKE.text(new Text("加法", "Adding")).en())
                .as("true also after a right answer with a hint, and after one that could not be read")
                .startsWith("Adding was not yet right without help");
    }

    @Test
    void practice_looks_at_what_was_never_tried() {
        assertThat(first(Asking.about(ADDING))).isEqualTo(Code.PROBE_UNTOUCHED);
    }

    @Test
    void practice_says_when_it_reaches_back_to_a_prerequisite() {
        Asking asking = Asking.about(CARRYING).answered(CARRYING, 0.99, 0).answered(ADDING, 0.3, 0);

        assertThat(first(asking)).isEqualTo(Code.STRENGTHEN_PREREQUISITE);
        assertThat(asking.ranked().getFirst().reason().about().skill()).isEqualTo(ADDING);
    }

    @ParameterizedTest
    @CsvSource({"14, PRACTISE_IN_ZONE", "15, REVIEW_DUE"})
    void practice_calls_it_review_after_two_weeks(int daysAgo, Code code) {
        assertThat(first(Asking.about(ADDING).answered(ADDING, 0.6, daysAgo))).isEqualTo(code);
    }

    @Test
    void diagnosis_prefers_the_item_whose_answer_is_least_known() {
        Asking asking = Asking.about(ADDING)
                .by(Policy.DIAGNOSE)
                .expecting(item(ADDING, 4), 0.5)
                .expecting(item(ADDING, 5), 0.95);

        assertThat(asking.rankedItems()).startsWith(item(ADDING, 4)).endsWith(item(ADDING, 5));
        assertThat(first(asking)).isEqualTo(Code.MEASURE);
    }

    @Test
    void review_takes_what_has_rested_longest() {
        Asking asking = Asking.about(COUNTING, ADDING, CARRYING)
                .by(Policy.REVIEW)
                .answered(COUNTING, 0.8, 2)
                .answered(ADDING, 0.8, 40);

        assertThat(asking.ranked().getFirst().reason().about().skill()).isEqualTo(ADDING);
        assertThat(first(asking)).isEqualTo(Code.REVIEW_DUE);
        assertThat(asking.ranked().getLast().reason().code()).isEqualTo(Code.PROBE_UNTOUCHED);
    }

    @Test
    void review_takes_mastered_skills_that_are_due_before_what_is_still_to_be_practised() {
        Asking asking = Asking.about()
                .by(Policy.REVIEW)
                .mastered(COUNTING, 0.8, 10)
                .answered(ADDING, 0.3, 100)
                .mastered(CARRYING, 0.7, 20);

        assertThat(asking.ranked().stream()
                        .map(choice -> choice.reason().about().skill())
                        .distinct())
                .as("carrying too, though adding, which it builds on, is weak")
                .containsExactly(CARRYING, COUNTING, ADDING);
    }

    @Test
    void review_says_of_a_skill_that_was_just_practised_that_it_is_not_due() {
        Asking asking = Asking.about(ADDING).by(Policy.REVIEW).answered(ADDING, 0.8, 0);

        assertThat(first(asking)).isEqualTo(Code.REVIEW_AHEAD);
    }

    @Test
    void the_weakest_prerequisite_comes_before_what_needs_it() {
        Asking asking = Asking.about(CARRYING)
                .by(Policy.WEAKEST_PREREQUISITE)
                .answered(COUNTING, 0.7, 1)
                .answered(ADDING, 0.4, 1)
                .answered(CARRYING, 0.2, 1);

        assertThat(asking.ranked().getFirst().reason().about().skill()).isEqualTo(ADDING);
        assertThat(first(asking)).isEqualTo(Code.STRENGTHEN_PREREQUISITE);
        assertThat(asking.ranked().getLast().reason().code()).isEqualTo(Code.BEFORE_ITS_BASICS);
        assertThat(first(Asking.about(ADDING).by(Policy.WEAKEST_PREREQUISITE))).isEqualTo(Code.WEAKEST_FIRST);
    }

    @Test
    void the_order_is_that_of_the_scope_without_a_draw() {
        Asking asking = Asking.about(CARRYING, COUNTING).by(Policy.CURRICULUM_ORDER);

        for (long seed = 0; seed < 20; seed++) {
            Choice choice = asking.next(seed);
            assertThat(choice.item().id()).isEqualTo(item(CARRYING, 1));
            assertThat(choice.propensity()).isEqualTo(1);
        }
        assertThat(first(asking)).isEqualTo(Code.IN_ORDER);
    }

    @Test
    void the_order_of_the_course_goes_round_and_knows_nobody() {
        var anyone = new ArrayList<ItemId>();
        var weak = new ArrayList<ItemId>();
        for (int i = 0; i < 3 * PER_SKILL + 2; i++) {
            anyone.add(inOrder(new Asking(), anyone).next(i).item().id());
            Asking other = new Asking()
                    .answered(COUNTING, 0.2, 1)
                    .answered(CARRYING, 0.9, 90)
                    .expecting(item(ADDING, 1), 0.1)
                    .afterMistakeOn(CARRYING);
            weak.add(inOrder(other, weak).next(i).item().id());
        }

        assertThat(anyone).startsWith(item(COUNTING, 1), item(COUNTING, 2)).isEqualTo(weak);
        assertThat(new HashSet<>(anyone)).hasSize(3 * PER_SKILL);
        assertThat(anyone.subList(3 * PER_SKILL, anyone.size())).containsExactly(item(COUNTING, 1), item(COUNTING, 2));
        assertThat(inOrder(new Asking().answered(ADDING, 0.1, 3), anyone)
                        .next(1)
                        .inputs())
                .isEqualTo(inOrder(new Asking(), anyone).next(1).inputs());
    }

    private static Asking inOrder(Asking asking, List<ItemId> shown) {
        return asking.by(Policy.CURRICULUM_ORDER).afterShowing(shown.toArray(ItemId[]::new));
    }

    @Test
    void chance_gives_each_eligible_item_the_same_odds() {
        Asking asking = Asking.about(ADDING).by(Policy.RANDOM).answered(ADDING, 0.4, 0);
        var drawn = new HashSet<ItemId>();
        for (long seed = 0; seed < 200; seed++) {
            Choice choice = asking.next(seed);
            drawn.add(choice.item().id());
            assertThat(choice.propensity()).isEqualTo(1.0 / PER_SKILL);
        }
        assertThat(drawn).hasSize(PER_SKILL);
        assertThat(first(asking)).isEqualTo(Code.AT_RANDOM);
    }

    @Test
    void chance_draws_evenly_among_more_than_are_scored_at_once() {
        int each = 40;
        Item[] more = IntStream.range(0, 2 * each)
                .mapToObj(i -> new Item(
                        new ItemId("more-" + i), 1, List.of(CARRYING, i < each ? COUNTING : ADDING), 0, 30, false))
                .toArray(Item[]::new);
        ItemId tired = more[7].id();
        Asking asking = new Asking().by(Policy.RANDOM).with(more).recently(tired);
        Recommender recommender = asking.recommender();
        int eligible = 3 * PER_SKILL + 2 * each - 1;
        int draws = 200 * eligible;
        var times = new HashMap<ItemId, Integer>();
        for (long seed = 0; seed < draws; seed++) {
            Choice choice = recommender.next(asking.ask(seed)).orElseThrow();
            times.merge(choice.item().id(), 1, Integer::sum);
            assertThat(choice.propensity()).isEqualTo(1.0 / eligible);
            assertThat(choice.candidates()).isEqualTo(eligible);
        }
        assertThat(times).hasSize(eligible).doesNotContainKey(tired);
        double chiSquare = times.values().stream()
                .mapToDouble(n -> Math.pow(n - 200, 2) / 200)
                .sum();
        double freedom = eligible - 1;
        assertThat(chiSquare).isCloseTo(freedom, within(4 * Math.sqrt(2 * freedom)));
        assertThat(recommender.next(asking.ask(5))).isEqualTo(recommender.next(asking.ask(5)));
    }

    @ParameterizedTest
    @EnumSource
    void every_policy_says_its_id_and_its_version(Policy policy) {
        Asking asking = Asking.about(ADDING).by(policy);

        assertThat(asking.next(1).policy()).matches("[a-z-]+-[1-9]");
        assertThat(asking.recommender().serves(asking.next(1).policy())).isTrue();
        assertThat(asking.recommender().serves("practice-1")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_names_the_skill_in_both_languages_and_is_found_by_its_code(Code code) {
        Text text = code.text(new Text("加法", "adding"));

        assertThat(text.zh()).contains("加法").doesNotContain("%");
        assertThat(text.en()).contains("adding").doesNotContain("%");
        assertThat(Code.of(code.code())).isEqualTo(code);
    }
}
