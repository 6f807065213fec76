package org.yincai.recommender.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

class SimulatedLearnerTest {
    private static final int MANY = 2_000;
    private static final long DAY = 86_400;
    private static final SkillId SKILL = SmallCurriculum.skill(4, 2);
    private static final Traits AVERAGE = new Traits(4, 0, 0, Map.of());

    private final Curriculum curriculum = SmallCurriculum.create();

    private Simulator simulator(Family family) {
        return new Simulator(curriculum, family, exactItems());
    }

    private static SimulationRanges exactItems() {
        var r = SimulationRanges.standard();
        return new SimulationRanges(
                r.guess(),
                r.slip(),
                r.abilitySd(),
                r.skillSd(),
                r.coupling(),
                r.growth(),
                r.growthCap(),
                r.learn(),
                r.decay(),
                r.speed(),
                r.timeSd(),
                r.hintSeeking(),
                r.misconceived(),
                r.gaming(),
                0);
    }

    private double mean(Family family, Traits traits, ToDoubleFunction<SimulatedLearner> value) {
        Simulator simulator = simulator(family);
        return IntStream.range(0, MANY)
                .mapToDouble(seed -> value.applyAsDouble(simulator.learner(traits, seed)))
                .average()
                .orElseThrow();
    }

    private void practise(SimulatedLearner learner, int times, long at) {
        Item item = SmallCurriculum.typical(curriculum, SKILL);
        for (int i = 0; i < times; i++) {
            learner.answer(item, at + 60L * i);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_same_seed_gives_the_same_answers_to_the_last_bit(Family family) {
        SimulatedLearner one = simulator(family).learner(AVERAGE, 7);
        SimulatedLearner two = simulator(family).learner(AVERAGE, 7);
        long at = 0;
        for (int round = 0; round < 3; round++) {
            for (Item item : curriculum.items()) {
                at += 5_000;
                assertThat(two.answer(item, at)).isEqualTo(one.answer(item, at));
                assertThat(two.trueMastery(SKILL, at)).isEqualTo(one.trueMastery(SKILL, at));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void asking_for_the_mastery_changes_nothing(Family family) {
        SimulatedLearner asked = simulator(family).learner(AVERAGE, 9);
        SimulatedLearner left = simulator(family).learner(AVERAGE, 9);
        Item item = SmallCurriculum.typical(curriculum, SKILL);
        for (int i = 0; i < 50; i++) {
            asked.trueMastery(SKILL, DAY * (i + 30));
            assertThat(asked.answer(item, DAY * i)).isEqualTo(left.answer(item, DAY * i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void true_mastery_is_the_share_of_right_engaged_answers_to_the_typical_item(Family family) {
        double promised = mean(family, AVERAGE, l -> l.trueMastery(SKILL, 0));
        Item typical = SmallCurriculum.typical(curriculum, SKILL);
        double seen = mean(family, AVERAGE, l -> l.answer(typical, 0).correct() ? 1 : 0);
        assertThat(seen).isBetween(promised - 0.04, promised + 0.04);
    }

    @ParameterizedTest
    @EnumSource
    void practice_raises_mastery_with_diminishing_returns(Family family) {
        double before = mean(family, AVERAGE, l -> l.trueMastery(SKILL, 0));
        double after10 = mean(family, AVERAGE, l -> masteryAfter(l, 10));
        double after20 = mean(family, AVERAGE, l -> masteryAfter(l, 20));
        assertThat(after10).isGreaterThan(before + 0.05);
        assertThat(after20).isGreaterThan(after10);
        assertThat(after20 - after10).isLessThan(after10 - before);
    }

    private double masteryAfter(SimulatedLearner learner, int times) {
        practise(learner, times, 0);
        return learner.trueMastery(SKILL, 60L * times);
    }

    @ParameterizedTest
    @EnumSource
    void time_without_practice_takes_some_of_it_away_ever_more_slowly(Family family) {
        double at0 = mean(family, AVERAGE, l -> laterMastery(l, 0));
        double at7 = mean(family, AVERAGE, l -> laterMastery(l, 7));
        double at14 = mean(family, AVERAGE, l -> laterMastery(l, 14));
        assertThat(at7).isLessThan(at0);
        assertThat(at14).isLessThan(at7);
        assertThat(at7 - at14).isLessThan(at0 - at7);
    }

    private double laterMastery(SimulatedLearner learner, int days) {
        practise(learner, 8, 0);
        return learner.trueMastery(SKILL, 480 + days * DAY);
    }

    @ParameterizedTest
    @EnumSource
    void a_planted_gap_is_seen_in_its_skill_and_weaker_in_the_skills_built_on_it(Family family) {
        var planted = new Traits(4, 0, 0, Map.of(SKILL, -2.5));
        SkillId next = SmallCurriculum.skill(4, 3);
        SkillId earlier = SmallCurriculum.skill(4, 1);
        assertThat(drop(family, planted, SKILL)).isGreaterThan(0.15);
        assertThat(drop(family, planted, next)).isBetween(0.05, drop(family, planted, SKILL));
        assertThat(drop(family, planted, earlier)).isBetween(-0.02, 0.02);
    }

    private double drop(Family family, Traits planted, SkillId skill) {
        return mean(family, AVERAGE, l -> l.trueMastery(skill, 0))
                - mean(family, planted, l -> l.trueMastery(skill, 0));
    }

    @ParameterizedTest
    @EnumSource
    void learning_is_slower_while_prerequisites_are_missing(Family family) {
        var unready = new Traits(4, 0, 0, Map.of(SmallCurriculum.skill(4, 1), -6.0, SKILL, 3.6));
        double notReady = mean(family, unready, this::gained);
        double isReady = mean(family, AVERAGE, this::gained);
        assertThat(notReady).isLessThan(isReady);
    }

    private double gained(SimulatedLearner learner) {
        double before = learner.trueMastery(SKILL, 0);
        practise(learner, 6, 0);
        return learner.trueMastery(SKILL, 360) - before;
    }

    @ParameterizedTest
    @EnumSource
    void harder_items_are_answered_right_less_often(Family family) {
        List<Item> items = curriculum.itemsOf(SKILL);
        double easy = mean(family, AVERAGE, l -> l.answer(items.get(0), 0).correct() ? 1 : 0);
        double hard = mean(family, AVERAGE, l -> l.answer(items.get(2), 0).correct() ? 1 : 0);
        assertThat(easy).isGreaterThan(hard + 0.1);
    }

    @ParameterizedTest
    @EnumSource
    void rapid_guesses_are_fast_at_chance_and_teach_nothing(Family family) {
        var gamer = new Traits(4, 1, 1, Map.of());
        Item item = SmallCurriculum.typical(curriculum, SKILL);
        double right = mean(family, gamer, l -> {
            double before = l.trueMastery(SKILL, 0);
            SimulatedAnswer answer = l.answer(item, 0);
            assertThat(answer.gaming()).isTrue();
            assertThat(answer.activeMillis()).isLessThan(3_000);
            assertThat(l.trueMastery(SKILL, 0)).isEqualTo(before);
            return answer.correct() ? 1 : 0;
        });
        assertThat(right).isBetween(0.17, 0.28);
    }

    @ParameterizedTest
    @EnumSource
    void a_hinted_answer_never_counts_as_correct(Family family) {
        double hinted = mean(family, AVERAGE, l -> {
            SimulatedAnswer answer = l.answer(SmallCurriculum.typical(curriculum, SKILL), 0);
            assertThat(answer.hints()).isBetween(0, 5);
            assertThat(answer.correct() && answer.hints() > 0).isFalse();
            return answer.hints() > 0 ? 1 : 0;
        });
        assertThat(hinted).isBetween(0.02, 0.4);
    }

    @ParameterizedTest
    @EnumSource
    void refuses_items_and_skills_of_another_curriculum(Family family) {
        SimulatedLearner learner = simulator(family).learner(AVERAGE, 1);
        var foreign = new Item(new ItemId("foreign"), 1, List.of(SKILL), 0, 40, false);
        assertThatThrownBy(() -> learner.answer(foreign, 0)).hasMessageContaining("no item foreign");
        assertThatThrownBy(() -> learner.trueMastery(new SkillId("foreign"), 0))
                .hasMessageContaining("no skill foreign");
    }

    @ParameterizedTest
    @EnumSource
    void a_twin_knows_the_same_and_goes_its_own_way(Family family) {
        SimulatedLearner learner = simulator(family).learner(AVERAGE, 3);
        practise(learner, 5, 0);
        double known = learner.trueMastery(SKILL, DAY);
        SimulatedLearner twin = learner.twin(8);
        assertThat(twin.trueMastery(SKILL, DAY)).isEqualTo(known);
        practise(twin, 40, 600);
        assertThat(learner.trueMastery(SKILL, DAY)).isEqualTo(known);
        Item item = SmallCurriculum.typical(curriculum, SKILL);
        SimulatedAnswer one = learner.twin(9).answer(item, DAY);
        assertThat(learner.twin(9).answer(item, DAY)).isEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource
    void promises_what_twins_gain_on_average(Family family) {
        Item item = SmallCurriculum.typical(curriculum, SKILL);
        Simulator simulator = simulator(family);
        double promised = 0;
        double gained = 0;
        for (int seed = 0; seed < 100; seed++) {
            SimulatedLearner learner = simulator.learner(AVERAGE, seed);
            practise(learner, 2, 0);
            promised += learner.promise(item, Set.of(SKILL), 600);
            for (int luck = 0; luck < 400; luck++) {
                SimulatedLearner twin = learner.twin(1_000L * seed + luck);
                twin.answer(item, 600);
                gained += (twin.trueMastery(SKILL, 600) - learner.trueMastery(SKILL, 600)) / 400;
            }
        }
        assertThat(promised).isPositive().isCloseTo(gained, withinPercentage(8));
        assertThat(simulator.learner(AVERAGE, 1).promise(item, Set.of(), 600)).isZero();
    }
}
