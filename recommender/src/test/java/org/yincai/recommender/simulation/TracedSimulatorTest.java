package org.yincai.recommender.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.fixture.WinsTracer;

class TracedSimulatorTest {
    private static final SkillId SKILL = SmallCurriculum.skill(4, 2);
    private static final Traits ENGAGED = new Traits(4, 0, 0, Map.of());

    private final Curriculum curriculum = SmallCurriculum.create();
    private final Simulator simulator = Simulator.traced(curriculum, new WinsTracer(), SimulationRanges.standard());

    @Test
    void a_learner_answers_as_the_tracer_expects_and_the_tracer_follows() {
        Item item = SmallCurriculum.typical(curriculum, SKILL);
        SimulatedLearner learner = simulator.learner(ENGAGED, 5);
        assertThat(learner.trueMastery(SKILL, 0)).isEqualTo(0.5);
        int wins = 0;
        for (int answers = 1; answers <= 20; answers++) {
            wins += learner.answer(item, 60L * answers).correct() ? 1 : 0;
            assertThat(learner.trueMastery(SKILL, 60L * answers)).isEqualTo((1f + wins) / (2f + answers));
        }
    }

    @Test
    void learners_begin_alike_and_become_their_own() {
        Cohort cohort = new Cohort(simulator, 3);
        List<Double> ends = cohort.histories(30, 40)
                .map(h -> h.learner().trueMastery(SKILL, 0))
                .distinct()
                .toList();
        assertThat(ends).hasSizeGreaterThan(5);
        assertThat(cohort.history(4, 40).answers())
                .isEqualTo(cohort.history(4, 40).answers());
    }

    @Test
    void promises_what_it_expects_to_expect() {
        Item item = SmallCurriculum.typical(curriculum, SKILL);
        SimulatedLearner learner = simulator.learner(ENGAGED, 5);
        assertThat(learner.promise(item, Set.of(SKILL), 0)).isEqualTo(0, within(1e-7));
        assertThat(learner.trueMastery(SKILL, 0)).isEqualTo(0.5);
    }
}
