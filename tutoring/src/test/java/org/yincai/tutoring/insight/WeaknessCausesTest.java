package org.yincai.tutoring.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yincai.tutoring.insight.SmallClass.mastery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yincai.models.profile.SkillMastery;

class WeaknessCausesTest {
    private static SkillMastery sure(String skill, double mean) {
        return mastery(skill, mean, 0.05, 12, Duration.ofDays(2));
    }

    /** Twenty pupils; the first {@code gaps} lack skill b, and with it c and d. */
    private static SmallClass lackingB(int gaps) {
        var small = new SmallClass(20).everyone(sure("a", 0.85), sure("b", 0.85), sure("c", 0.8), sure("d", 0.8));
        for (int i = 1; i <= gaps; i++) {
            small.pupil(i, sure("a", 0.85), sure("b", 0.15), sure("c", 0.3), sure("d", 0.35));
        }
        return small;
    }

    private static RootCauseReport report(SmallClass small) {
        return WeaknessCauses.of(small.facts(), Thresholds.standard());
    }

    @Test
    void the_deepest_weak_prerequisite_that_goes_with_a_weakness_is_its_root() {
        RootCauseReport report = report(lackingB(6));

        assertThat(report.about().report()).isEqualTo("R4");
        assertThat(report.judged()).isEqualTo(4);
        assertThat(report.skills()).extracting(RootCauseReport.Weak::skill).containsExactly("b", "c", "d");
        assertThat(report.skills()).extracting(RootCauseReport.Weak::root).containsExactly(null, "b", "b");
    }

    @Test
    void every_number_stands_beside_it() {
        RootCauseReport.Weak d = report(lackingB(6)).skills().getLast();

        assertThat(d.weak()).isEqualTo(6);
        assertThat(d.evidence()).isEqualTo(20);
        RootCauseReport.Ancestor b = d.rootCause();
        assertThat(List.of(b.pupils(), b.weak(), b.effect(), b.both(), b.first()))
                .containsExactly(20, 6, 6, 6, 6);
        assertThat(b.given()).isEqualTo(1);
        assertThat(b.usual()).isEqualTo(0.3);
        assertThat(b.lift()).isCloseTo((6 + 7 / 22.0) / 7 / (7 / 22.0), within(1e-9));
        assertThat(b.group()).containsExactly("p1", "p2", "p3", "p4", "p5", "p6");
    }

    @Test
    void a_weakness_whose_prerequisites_are_sound_lies_in_the_topic() {
        var small = new SmallClass(20).everyone(sure("a", 0.85), sure("b", 0.85), sure("c", 0.8));
        for (int i = 1; i <= 5; i++) {
            small.pupil(i, sure("a", 0.85), sure("b", 0.85), sure("c", 0.2));
        }
        RootCauseReport.Weak c = report(small).skills().getFirst();

        assertThat(c.skill()).isEqualTo("c");
        assertThat(c.root()).isNull();
        assertThat(c.causes()).isEmpty();
    }

    @Test
    void pupils_without_evidence_on_a_prerequisite_say_nothing_about_it() {
        var small = lackingB(6);
        for (int i = 1; i <= 6; i++) {
            small.pupil(i, sure("a", 0.85), mastery("b", 0.15, 0.2, 1, Duration.ofDays(2)), sure("c", 0.3));
        }
        assertThat(report(small).skills()).allMatch(w -> w.root() == null);
    }

    @Test
    void what_only_two_pupils_answers_speak_for_is_no_root() {
        var small = lackingB(6);
        for (int i = 3; i <= 6; i++) {
            small.pupil(i, sure("a", 0.85), sure("b", 0.49), sure("c", 0.3), sure("d", 0.8));
        }
        RootCauseReport.Weak c = report(small).skills().stream()
                .filter(w -> w.skill().equals("c"))
                .findFirst()
                .orElseThrow();

        assertThat(c.causes())
                .singleElement()
                .satisfies(b -> assertThat(List.of(b.both(), b.first())).containsExactly(6, 2));
        assertThat(c.root()).isNull();
    }

    @Test
    void says_why_there_is_nothing_to_show() {
        assertThat(report(new SmallClass(5)).about().empty()).isEqualTo("no-data");
        assertThat(report(lackingB(2)).about().empty()).isEqualTo("nothing-wrong");
        assertThat(report(new SmallClass(20).pupil(1, sure("a", 0.2))).about().empty())
                .isEqualTo("not-enough");
    }

    @Test
    void a_suggestion_names_the_root_cause_and_those_who_lack_it() {
        List<Suggestion> all = Suggestions.of(lackingB(6).facts(), Thresholds.standard(), Map.of())
                .items();
        Suggestion first = all.stream()
                .filter(s -> s.signal().equals("root-cause"))
                .findFirst()
                .orElseThrow();

        assertThat(first.action().skill()).isEqualTo("b");
        assertThat(first.action().group()).hasSize(6);
        assertThat(first.why().cause()).isNotNull();
        assertThat(first.text().en())
                .contains(
                        "“skill c”",
                        "6 of 20 pupils",
                        "“skill b”",
                        "(100%)",
                        "against 30% of the 20 with evidence on both",
                        "lift 2.8, one more pupil of either kind assumed");
        assertThat(first.text().zh()).contains("“技能b”", "提升度 2.8");
        assertThat(all).filteredOn(s -> s.signal().equals("root-cause")).hasSize(1);
    }

    @Test
    void a_class_that_is_weak_begins_with_those_whose_weakness_has_a_root() {
        var small = new SmallClass(20).everyone(sure("a", 0.85), sure("b", 0.85), sure("c", 0.55), sure("d", 0.7));
        for (int i = 1; i <= 7; i++) {
            small.pupil(i, sure("a", 0.85), sure("b", 0.2), sure("c", 0.25), sure("d", 0.7));
        }
        Suggestion first = Suggestions.of(small.facts(), Thresholds.standard(), Map.of())
                .items()
                .getFirst();

        assertThat(first.signal()).isEqualTo("root-cause");
        assertThat(first.why().weak()).extracting(WeaknessList.Weakness::skill).containsExactly("c");
        assertThat(first.action().skill()).isEqualTo("b");
    }
}
