package org.yincai.tutoring.insight;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yincai.tutoring.insight.SmallClass.mastery;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WeaknessesTest {
    private static final Duration LATELY = Duration.ofDays(1);

    private static WeaknessList list(SmallClass of) {
        return Weaknesses.of(of.facts(), Thresholds.standard());
    }

    @Test
    void lists_weak_skills_lowest_median_first() {
        WeaknessList list = list(new SmallClass(9).everyone(mastery("a", 0.45), mastery("b", 0.9), mastery("c", 0.3)));
        assertThat(list.skills()).extracting(WeaknessList.Weakness::skill).containsExactly("c", "a");
        assertThat(list.judged()).isEqualTo(3);
        assertThat(list.about().empty()).isNull();
    }

    @Test
    void a_single_pupils_posterior_is_the_class_of_one() {
        WeaknessList.Weakness weak =
                list(new SmallClass(1).pupil(1, mastery("a", 0.5))).skills().getFirst();
        assertThat(weak.median()).isCloseTo(0.5, within(1e-6));
        assertThat(weak.low()).isCloseTo(0.5 - 1.28 * 0.05, within(0.003));
        assertThat(weak.high()).isCloseTo(0.5 + 1.28 * 0.05, within(0.003));
        assertThat(weak.probability()).isBetween(0.95, 0.99);
    }

    @Test
    void needs_to_be_eighty_percent_sure() {
        assertThat(list(new SmallClass(1).pupil(1, mastery("a", 0.6 - 0.042))).skills())
                .hasSize(1);
        assertThat(list(new SmallClass(1).pupil(1, mastery("a", 0.6 - 0.040))).skills())
                .isEmpty();
    }

    @Test
    void needs_evidence_on_a_third_of_the_pupils() {
        var three = new SmallClass(9);
        var two = new SmallClass(9);
        for (int i = 1; i <= 3; i++) {
            three.pupil(i, mastery("a", 0.2));
            two.pupil(i, mastery("a", 0.2, 0.05, i == 3 ? 2 : 3, LATELY));
        }
        assertThat(list(three).skills()).hasSize(1).allSatisfy(w -> {
            assertThat(w.evidence()).isEqualTo(3);
            assertThat(w.pupils()).isEqualTo(9);
        });
        assertThat(list(two).skills()).isEmpty();
        assertThat(list(two).about().empty()).isEqualTo("not-enough");
    }

    @Test
    void tells_the_change_against_fourteen_days_ago() {
        var rising = new SmallClass(4).everyone(mastery("a", 0.4)).everyoneBefore(mastery("a", 0.3));
        assertThat(requireNonNull(list(rising).skills().getFirst().change())).isCloseTo(0.1, within(1e-6));
        assertThat(list(new SmallClass(4).everyone(mastery("a", 0.4)))
                        .skills()
                        .getFirst()
                        .change())
                .isNull();
    }

    @Test
    void says_when_there_is_no_data_or_nothing_wrong() {
        assertThat(list(new SmallClass(3)).about().empty()).isEqualTo("no-data");
        assertThat(list(new SmallClass(3).everyone(mastery("a", 0.9))).about().empty())
                .isEqualTo("nothing-wrong");
    }
}
