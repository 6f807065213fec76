package org.yincai.recommender.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CohortTest {
    private final Simulator simulator =
            new Simulator(SmallCurriculum.create(), Family.BKT_PREREQUISITES, SimulationRanges.standard());

    private static Stream<List<Practised>> answers(Stream<SimulatedHistory> histories) {
        return histories.map(SimulatedHistory::answers);
    }

    @Test
    void histories_do_not_depend_on_the_order_in_which_they_are_made() {
        var cohort = new Cohort(simulator, 5);
        List<List<Practised>> inOrder = answers(cohort.histories(60, 80)).toList();
        List<List<Practised>> inParallel =
                answers(new Cohort(simulator, 5).histories(60, 80).parallel()).toList();
        assertThat(inParallel).isEqualTo(inOrder);
        assertThat(cohort.history(41, 80).answers()).isEqualTo(inOrder.get(41));
    }

    @Test
    void another_seed_gives_other_histories() {
        assertThat(answers(new Cohort(simulator, 6).histories(3, 40)).toList())
                .isNotEqualTo(answers(new Cohort(simulator, 5).histories(3, 40)).toList());
    }

    @Test
    void histories_are_in_time_order_and_of_the_planned_length() {
        new Cohort(simulator, 1).histories(200, 120).forEach(history -> {
            assertThat(history.answers()).hasSizeBetween(115, 120);
            assertThat(history.answers()).isSortedAccordingTo((a, b) -> Long.compare(a.atSeconds(), b.atSeconds()));
        });
    }

    @Test
    void learners_practise_their_grade_and_its_prerequisites_only() {
        var curriculum = simulator.curriculum();
        new Cohort(simulator, 2)
                .histories(50, 100)
                .forEach(history -> history.answers()
                        .forEach(a -> assertThat(curriculum
                                        .skill(a.item().skills().getFirst())
                                        .orElseThrow()
                                        .grade())
                                .isLessThanOrEqualTo(history.traits().grade())));
    }

    @Test
    void a_sitting_holds_one_to_three_skills() {
        new Cohort(simulator, 3).histories(20, 90).forEach(history -> {
            List<Practised> first = history.answers().subList(0, Timetable.ANSWERS_PER_SITTING);
            assertThat(first.stream().map(a -> a.item().skills().getFirst()).distinct())
                    .hasSizeBetween(1, 3);
        });
    }
}
