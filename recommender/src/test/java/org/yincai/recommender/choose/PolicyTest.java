package org.yincai.recommender.choose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.recommender.choose.Asking.ADDING;
import static org.yincai.recommender.choose.Asking.CARRYING;
import static org.yincai.recommender.choose.Asking.COUNTING;
import static org.yincai.recommender.choose.Asking.item;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.models.content.Text;
import org.yincai.models.event.Mode;
import org.yincai.recommender.choose.Reason.Code;

class PolicyTest {
    private static Code first(Asking asking) {
        return asking.ranked().getFirst().reason().code();
    }

    @Test
    void practice_prefers_what_is_likely_but_not_certain_to_succeed() {
        Asking asking = Asking.about(ADDING)
                .answered(ADDING, 0.6, 0)
                .expecting(item(ADDING, 1), 0.98)
                .expecting(item(ADDING, 2), 0.2)
                .usable(i -> i.id().value().matches(".*[123]"));

        assertThat(asking.rankedItems().getFirst()).isEqualTo(item(ADDING, 3));
        assertThat(first(asking)).isEqualTo(Code.PRACTISE_IN_ZONE);
    }

    @Test
    void practice_repairs_a_mistake_before_anything_else() {
        Asking asking = Asking.about(ADDING, CARRYING)
                .answered(ADDING, 0.9, 0)
                .expecting(item(ADDING, 1), 0.99)
                .afterMistakeOn(ADDING);

        assertThat(asking.ranked().subList(0, Asking.PER_SKILL))
                .allSatisfy(choice -> assertThat(choice.reason().code()).isEqualTo(Code.REPAIR_MISTAKE));
        assertThat(asking.ranked().getLast().reason().code()).isNotEqualTo(Code.REPAIR_MISTAKE);
    }

    @Test
    void practice_looks_at_what_was_never_tried() {
        assertThat(first(Asking.about(ADDING))).isEqualTo(Code.PROBE_UNTOUCHED);
    }

    @Test
    void practice_says_when_it_reaches_back_to_a_prerequisite() {
        Asking asking = Asking.about(CARRYING).answered(CARRYING, 0.9, 0).answered(ADDING, 0.3, 0);

        assertThat(first(asking)).isEqualTo(Code.STRENGTHEN_PREREQUISITE);
        assertThat(asking.ranked().getFirst().reason().about().skill()).isEqualTo(ADDING);
    }

    @ParameterizedTest
    @CsvSource({"14, PRACTISE_IN_ZONE", "15, REVIEW_DUE"})
    void practice_calls_it_review_after_two_weeks(int daysAgo, Code code) {
        assertThat(first(Asking.about(ADDING).answered(ADDING, 0.6, daysAgo))).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(names = {"DIAGNOSE", "TEST"})
    void measuring_prefers_the_item_whose_answer_is_least_known(Mode mode) {
        Asking asking =
                Asking.about(ADDING).in(mode).expecting(item(ADDING, 4), 0.5).expecting(item(ADDING, 5), 0.95);

        assertThat(asking.rankedItems()).first().isEqualTo(item(ADDING, 4));
        assertThat(asking.rankedItems()).last().isEqualTo(item(ADDING, 5));
        assertThat(first(asking)).isEqualTo(Code.MEASURE);
    }

    @Test
    void review_takes_what_has_rested_longest() {
        Asking asking = Asking.about(COUNTING, ADDING, CARRYING)
                .in(Mode.REVIEW)
                .answered(COUNTING, 0.8, 2)
                .answered(ADDING, 0.8, 40);

        assertThat(asking.ranked().getFirst().reason().about().skill()).isEqualTo(ADDING);
        assertThat(first(asking)).isEqualTo(Code.REVIEW_DUE);
        assertThat(asking.ranked().getLast().reason().code()).isEqualTo(Code.PROBE_UNTOUCHED);
    }

    @Test
    void an_assignment_follows_its_order_without_a_draw() {
        Asking asking = Asking.about(CARRYING, COUNTING).in(Mode.ASSIGNMENT);

        for (long seed = 0; seed < 20; seed++) {
            Choice choice = asking.next(seed);
            assertThat(choice.item().id()).isEqualTo(item(CARRYING, 1));
            assertThat(choice.propensity()).isEqualTo(1);
        }
        assertThat(first(asking)).isEqualTo(Code.IN_ORDER);
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
