package org.yincai.recommender.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

class HabitsTest {
    private static final SkillId SKILL = SmallCurriculum.skill(4, 2);
    private static final Range SLOW = new Range(500, 6_000);

    private List<SimulatedAnswer> answers(SimulationRanges ranges, double gamed, int learners) {
        var simulator = new Simulator(SmallCurriculum.create(), Family.IRT_GROWTH, ranges);
        Item item = SmallCurriculum.typical(simulator.curriculum(), SKILL);
        var answers = new ArrayList<SimulatedAnswer>();
        for (int seed = 0; seed < learners; seed++) {
            SimulatedLearner learner = simulator.learner(new Traits(4, -1, gamed, Map.of()), seed);
            for (int i = 0; i < 10; i++) {
                answers.add(learner.answer(item, 60L * i));
            }
        }
        return answers;
    }

    private static GamingRanges gaming(double hintAbuse) {
        return new GamingRanges(0.2, new Range(0.4, 0.8), new Range(0, 0.02), SLOW, hintAbuse);
    }

    @Test
    void wrong_answers_show_the_one_misconception_that_their_learner_holds() {
        SimulationRanges ranges = SimulationRanges.standard();
        int held = 0;
        for (int learner = 0; learner < 200; learner++) {
            var misconceptions = new Misconceptions(3, ranges, learner);
            int shown = 0;
            for (int i = 0; i < 40; i++) {
                int one = misconceptions.behind(new int[] {1});
                assertThat(one).isIn(0, one == 0 ? 0 : shown == 0 ? one : shown);
                shown = Math.max(shown, one);
            }
            held += shown > 0 ? 1 : 0;
        }
        assertThat(held / 200.0)
                .isBetween(ranges.misconceived().low(), ranges.misconceived().high());
        assertThat(answers(ranges, 0, 200)).noneMatch(a -> a.correct() && a.misconception() > 0);
    }

    @Test
    void a_gamer_who_clicks_through_the_hints_ends_right_without_having_been_right() {
        List<SimulatedAnswer> abused = answers(SimulationRanges.standard().with(gaming(1)), 1, 50);
        assertThat(abused).allMatch(a -> a.gaming() && !a.correct() && a.hints() == 5 && a.endedRight());
        List<SimulatedAnswer> guessed = answers(SimulationRanges.standard().with(gaming(0)), 1, 50);
        assertThat(guessed).allMatch(a -> a.gaming() && a.hints() == 0 && a.activeMillis() < SLOW.high());
        assertThat(guessed).anyMatch(a -> !a.correct() && a.endedRight()).anyMatch(a -> !a.endedRight());
    }

    @Test
    void what_gamers_do_elsewhere_leaves_the_engaged_alone() {
        assertThat(answers(SimulationRanges.standard().with(gaming(1)), 0, 20))
                .isEqualTo(answers(SimulationRanges.standard(), 0, 20));
    }

    @Test
    void gaming_refuses_shares_that_are_none() {
        assertThatThrownBy(() -> gaming(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GamingRanges(0.1, SLOW, SLOW, new Range(0, 0), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
