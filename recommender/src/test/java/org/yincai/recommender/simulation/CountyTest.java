package org.yincai.recommender.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yincai.models.content.Curriculum;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.SkillId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountyTest {
    private static final Instant END = Instant.parse("2026-11-02T00:00:00Z");

    private final Curriculum curriculum = SmallCurriculum.create();
    private final County county = new County(curriculum, END);
    private final List<CountyPupil> pupils = county.pupils().toList();

    @Test
    void has_3_schools_one_of_them_rural_12_classes_and_480_pupils() {
        assertThat(county.schools()).hasSize(3).filteredOn(School::rural).hasSize(1);
        assertThat(county.classes()).hasSize(12).allSatisfy(c -> {
            assertThat(c.pupils()).hasSize(40);
            assertThat(c.grade()).isBetween(3, 8);
        });
        assertThat(pupils.stream().map(CountyPupil::key)).hasSize(480).doesNotHaveDuplicates();
        assertThat(pupils.getFirst().key()).hasToString("demo-county/p001");
        assertThat(pupils.getLast().key()).hasToString("demo-county/p480");
        assertThat(county.classes().getFirst().key()).hasToString("demo-county/class-1a");
    }

    @Test
    void has_eight_weeks_of_80_to_100_thousand_answers() {
        assertThat(pupils.stream().mapToInt(p -> p.answers().size()).sum()).isBetween(80_000, 100_000);
        assertThat(pupils).allSatisfy(p -> {
            assertThat(p.answers()).hasSizeBetween(110, 250);
            assertThat(p.answers()).isSortedAccordingTo(Comparator.comparing(AnswerGiven::at));
            assertThat(p.answers().getFirst().at()).isAfterOrEqualTo(END.minus(County.SPAN));
            assertThat(p.answers().getLast().at()).isBeforeOrEqualTo(END);
        });
    }

    @Test
    void event_ids_are_unique_within_a_pupil() {
        assertThat(pupils)
                .allSatisfy(p -> assertThat(new HashSet<>(
                                p.answers().stream().map(AnswerGiven::id).toList()))
                        .hasSameSizeAs(p.answers()));
    }

    @Test
    void is_the_same_to_the_last_bit_every_time_and_in_parallel() {
        assertThat(new County(curriculum, END).pupils().parallel().toList()).isEqualTo(pupils);
        assertThat(new County(curriculum, END, 1, KnownMistakes.NONE)
                        .pupils()
                        .limit(1)
                        .toList())
                .isNotEqualTo(pupils.subList(0, 1));
    }

    @Test
    void pupils_show_the_mistakes_they_hold_where_the_item_knows_some_and_are_otherwise_the_same() {
        var known = curriculum.items().iterator().next().id();
        var county = new County(
                curriculum, END, County.SEED, item -> item.equals(known) ? List.of("first", "second") : List.of());
        List<AnswerGiven> shown =
                county.pupils().flatMap(p -> p.answers().stream()).toList();
        List<AnswerGiven> silent =
                pupils.stream().flatMap(p -> p.answers().stream()).toList();

        List<AnswerGiven> mistaken =
                shown.stream().filter(a -> a.misconception() != null).toList();
        assertThat(mistaken).hasSizeGreaterThan(20).allSatisfy(a -> {
            assertThat(a.item()).isEqualTo(known);
            assertThat(a.correct()).isFalse();
            assertThat(a.hints()).isZero();
        });
        assertThat(mistaken.stream().map(AnswerGiven::misconception).distinct()).contains("first", "second");
        assertThat(shown.stream().map(a -> a.item() + " " + a.correct() + a.activeMillis()))
                .containsExactlyElementsOf(silent.stream()
                        .map(a -> a.item() + " " + a.correct() + a.activeMillis())
                        .toList());
        assertThat(silent).allSatisfy(a -> assertThat(a.misconception()).isNull());
    }

    @Test
    void the_rural_school_is_visibly_behind() {
        assertThat(meanOfOwnGrade(p -> p.classId().value().startsWith("class-1")))
                .isGreaterThan(meanOfOwnGrade(p -> p.classId().value().startsWith("class-3")) + 0.08);
    }

    private double meanOfOwnGrade(Predicate<CountyPupil> which) {
        return pupils.stream()
                .filter(which)
                .mapToDouble(p -> p.answers().stream()
                        .mapToInt(a -> a.correct() ? 1 : 0)
                        .average()
                        .orElseThrow())
                .average()
                .orElseThrow();
    }

    @Test
    void one_class_lacks_the_planted_skill() {
        SkillId gap = county.planted().skill();
        double behind =
                mastery(gap, p -> p.classId().equals(county.planted().classKey().classId()));
        double sameGrade = mastery(gap, p -> p.classId().value().equals("class-2a"));
        assertThat(behind).isLessThan(0.5).isLessThan(sameGrade - 0.2);
        assertThat(curriculum.skills().stream()
                        .filter(s -> s.grade() == 5
                                && curriculum.prerequisitesOf(s.id()).contains(gap)))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private double mastery(SkillId skill, Predicate<CountyPupil> which) {
        return pupils.stream()
                .filter(which)
                .mapToDouble(p -> p.trueMastery().getOrDefault(skill, Double.NaN))
                .average()
                .orElseThrow();
    }

    @Test
    void most_of_that_class_practised_the_planted_skill_in_the_last_two_weeks() {
        SkillId gap = county.planted().skill();
        CountyClass behind = county.classes().stream()
                .filter(c -> c.key().equals(county.planted().classKey()))
                .findFirst()
                .orElseThrow();
        assertThat(county.pupils(behind))
                .filteredOn(p -> tries(p, gap, Instant.MIN) >= 3)
                .hasSizeGreaterThan(25);
        assertThat(county.pupils(behind))
                .filteredOn(p -> tries(p, gap, END.minus(Duration.ofDays(14))) >= 1)
                .hasSizeGreaterThan(10);
    }

    private long tries(CountyPupil pupil, SkillId skill, Instant since) {
        return pupil.answers().stream()
                .filter(a -> a.at().isAfter(since))
                .filter(a -> curriculum.item(a.item()).orElseThrow().skills().contains(skill))
                .count();
    }

    @Test
    void about_one_pupil_in_twenty_guesses_and_some_were_away_for_two_weeks() {
        assertThat(pupils).filteredOn(CountyPupil::gamer).hasSizeBetween(12, 40);
        assertThat(pupils)
                .filteredOn(CountyPupil::inactive)
                .hasSizeBetween(20, 60)
                .allSatisfy(p -> assertThat(p.answers().getLast().at()).isBefore(END.minus(Duration.ofDays(14))));
    }

    @Test
    void rapid_guesses_are_no_evidence_and_hinted_answers_are_not_correct() {
        assertThat(pupils.stream().flatMap(p -> p.answers().stream())).allSatisfy(a -> {
            assertThat(a.evidence()).isEqualTo(a.activeMillis() >= 4_000);
            assertThat(a.correct() && a.hints() > 0).isFalse();
        });
    }

    @Test
    void true_mastery_is_known_for_every_skill() {
        assertThat(pupils)
                .allSatisfy(p -> assertThat(p.trueMastery())
                        .hasSize(curriculum.skills().size())
                        .allSatisfy((skill, mastery) -> assertThat(mastery).isBetween(0.0, 1.0)));
    }
}
