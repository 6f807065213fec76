package org.yincai.tutoring.insight;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yincai.tutoring.insight.SmallClass.mastery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static List<Suggestion> suggestions(SmallClass of) {
        return Suggestions.of(of.facts(), Thresholds.standard(), Map.of()).items();
    }

    private static SmallClass weakOn(String skill) {
        return new SmallClass(8).everyone(mastery(skill, 0.4));
    }

    @Test
    void a_weak_skill_is_retaught_with_its_easiest_items_and_checked_with_five() {
        Suggestion suggestion = suggestions(weakOn("b")).getFirst();
        assertThat(suggestion.signal()).isEqualTo("weak-skill");
        assertThat(suggestion.why().root()).isNull();
        assertThat(suggestion.action().skill()).isEqualTo("b");
        assertThat(suggestion.action().items()).containsExactly("b4", "b3", "b2", "b1");
        assertThat(suggestion.action().check()).containsExactly("b4", "b3", "b2", "b1", "b0");
        assertThat(suggestion.action().wholeClass()).isTrue();
        assertThat(suggestion.status()).isEqualTo("open");
    }

    @Test
    void a_weak_prerequisite_is_taught_before_the_skills_built_on_it() {
        var chain =
                new SmallClass(8).everyone(mastery("a", 0.3), mastery("b", 0.45), mastery("c", 0.5), mastery("d", 0.9));
        Suggestion first = suggestions(chain).getFirst();
        assertThat(first.signal()).isEqualTo("weak-prerequisite");
        assertThat(first.action().skill()).isEqualTo("a");
        assertThat(requireNonNull(first.why().root()).skill()).isEqualTo("a");
        assertThat(first.why().weak()).extracting(WeaknessList.Weakness::skill).containsExactly("b", "c");
        assertThat(suggestions(chain))
                .filteredOn(s -> s.signal().startsWith("weak"))
                .hasSize(1);
    }

    @Test
    void the_deepest_weak_prerequisite_comes_first_even_when_a_later_one_is_weaker() {
        var chain = new SmallClass(8).everyone(mastery("a", 0.45), mastery("b", 0.3), mastery("c", 0.5));
        assertThat(suggestions(chain))
                .filteredOn(s -> s.signal().startsWith("weak"))
                .extracting(s -> s.action().skill())
                .containsExactly("a");
    }

    @Test
    void more_than_eight_pupils_are_asked_to_split() {
        var large = new SmallClass(20);
        for (int i = 1; i <= 20; i++) {
            large.pupil(i, mastery("a", i > 8 ? 0.35 : 0.85));
        }
        assertThat(suggestions(large).getFirst().text().en()).contains("12 pupils in groups of at most 8");
        assertThat(suggestions(large).getFirst().text().zh()).contains("12 名学生分成不超过 8 人的小组");
    }

    @Test
    void the_group_holds_those_who_need_it_in_roster_order() {
        var mixed = new SmallClass(7);
        for (int i = 1; i <= 7; i++) {
            mixed.pupil(i, mastery("a", i > 3 ? 0.35 : 0.85));
        }
        Suggestion.Action action = suggestions(mixed).getFirst().action();
        assertThat(action.group()).containsExactly("p4", "p5", "p6", "p7");
        assertThat(action.wholeClass()).isFalse();
    }

    @Test
    void struggling_pupils_meet_on_the_skill_most_of_them_miss() {
        var few = new SmallClass(10).everyone(mastery("a", 0.9), mastery("b", 0.9), mastery("c", 0.9));
        few.pupil(1, mastery("a", 0.2), mastery("b", 0.2), mastery("c", 0.9));
        few.pupil(2, mastery("a", 0.9), mastery("b", 0.2), mastery("c", 0.2));
        Suggestion suggestion = suggestions(few).getFirst();
        assertThat(suggestion.signal()).isEqualTo("struggling-pupils");
        assertThat(suggestion.action().group()).containsExactly("p1", "p2");
        assertThat(suggestion.action().skill()).isEqualTo("b");
    }

    @Test
    void struggling_pupils_who_miss_other_skills_meet_in_another_group() {
        var few =
                new SmallClass(12).everyone(mastery("a", 0.9), mastery("b", 0.9), mastery("c", 0.9), mastery("d", 0.9));
        few.pupil(1, mastery("a", 0.2), mastery("b", 0.2), mastery("c", 0.9), mastery("d", 0.9));
        few.pupil(2, mastery("a", 0.9), mastery("b", 0.9), mastery("c", 0.2), mastery("d", 0.2));
        few.pupil(3, mastery("a", 0.2), mastery("b", 0.9), mastery("c", 0.9), mastery("d", 0.2));
        List<Suggestion> groups = suggestions(few).stream()
                .filter(s -> s.signal().equals("struggling-pupils"))
                .toList();

        assertThat(groups).extracting(s -> s.action().skill()).containsExactly("a", "c");
        assertThat(groups).extracting(s -> s.action().group()).containsExactly(List.of("p1", "p3"), List.of("p2"));
        assertThat(groups.getFirst().text().en()).startsWith("2 pupils are").contains("“skill a” among them");
        assertThat(groups.getFirst().text().zh()).contains("其中包括“技能a”");
        assertThat(groups).extracting(Suggestion::id).doesNotHaveDuplicates();
    }

    @Test
    void pupils_who_stay_away_are_asked_why() {
        Suggestion suggestion = suggestions(
                        new SmallClass(5).everyone(mastery("a", 0.9)).away(3))
                .getFirst();
        assertThat(suggestion.signal()).isEqualTo("inactive-pupils");
        assertThat(suggestion.action().group()).containsExactly("p3");
        assertThat(suggestion.text().en()).startsWith("1 pupil gave no answer");
    }

    @Test
    void the_words_carry_the_numbers_in_both_languages() {
        var falling = weakOn("b").everyoneBefore(mastery("b", 0.5));
        Suggestion suggestion = suggestions(falling).getFirst();
        assertThat(suggestion.text().en())
                .contains(
                        "“skill b”",
                        "about 40%",
                        "8 of 8 pupils",
                        "down 10 points",
                        "the whole class",
                        "4 items",
                        "5 items");
        assertThat(suggestion.text().zh()).contains("“技能b”", "40%", "8/8", "下降 10 个百分点", "全班", "4 道题", "5 道题");
    }

    @Test
    void an_id_lasts_for_an_iso_week_and_carries_the_teachers_answer() {
        SmallClass weak = weakOn("b");
        String id = suggestions(weak).getFirst().id();
        assertThat(id).matches("sg-[0-9a-f]{16}");
        var nextDay = Suggestions.of(
                weak.facts(SmallClass.AS_OF.plus(Duration.ofDays(1))),
                Thresholds.standard(),
                Map.of(id, SuggestionStatus.DISMISSED));
        assertThat(nextDay.items().getFirst().id()).isEqualTo(id);
        assertThat(nextDay.items().getFirst().status()).isEqualTo("dismissed");
        var nextWeek =
                Suggestions.of(weak.facts(SmallClass.AS_OF.plus(Duration.ofDays(7))), Thresholds.standard(), Map.of());
        assertThat(nextWeek.items().getFirst().id()).isNotEqualTo(id);
    }

    @Test
    void the_same_facts_give_the_same_suggestions() {
        assertThat(suggestions(weakOn("b"))).isEqualTo(suggestions(weakOn("b")));
    }

    @Test
    void says_why_there_are_none() {
        assertThat(Suggestions.of(new SmallClass(4).facts(), Thresholds.standard(), Map.of())
                        .about()
                        .empty())
                .isEqualTo("no-data");
        assertThat(Suggestions.of(
                                new SmallClass(4).everyone(mastery("a", 0.9)).facts(), Thresholds.standard(), Map.of())
                        .about()
                        .empty())
                .isEqualTo("nothing-wrong");
    }
}
