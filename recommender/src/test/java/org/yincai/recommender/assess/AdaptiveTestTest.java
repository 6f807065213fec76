package org.yincai.recommender.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.AdaptiveTest.Given;
import org.yincai.recommender.assess.AdaptiveTest.Next;
import org.yincai.recommender.assess.StopRules.Stopped;

class AdaptiveTestTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SkillId ONE = new SkillId("one");
    private static final SkillId OTHER = new SkillId("other");

    private final List<TestItem> bank = IntStream.range(0, 60)
            .mapToObj(i -> item("q" + i, i % 3 == 0 ? ONE : OTHER, .6 + i % 5 * .4, (i - 30) / 10.0, i >= 55))
            .toList();

    private static TestItem item(String id, SkillId skill, double a, double b, boolean pilot) {
        return new TestItem(new ItemId(id), skill, new ResponseCurve(a, b, 0, 1), pilot);
    }

    private static StopRules length(int most) {
        return new StopRules(0, most, 0, 0, 0, HOUR);
    }

    private record Run(List<Given> given, Stopped because) {}

    private Run run(TestPlan plan, StopRules rules, double theta, long seed) {
        var test = new AdaptiveTest(bank, plan, rules);
        var random = new SplittableRandom(seed);
        List<Given> given = new ArrayList<>();
        while (true) {
            Next next = test.next(given, Duration.ZERO, seed);
            if (next instanceof Next.Over over) {
                return new Run(given, over.because());
            } else if (next instanceof Next.Ask ask) {
                boolean correct = random.nextDouble() < ask.item().curve().right(theta);
                given.add(new Given(ask.item(), correct));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MAXIMUM_INFORMATION", "KULLBACK_LEIBLER"})
    void informed_tests_err_less_than_random_ones(Criterion criterion) {
        double informed = 0;
        double random = 0;
        for (int seed = 0; seed < 60; seed++) {
            double theta = (seed % 5) - 2;
            informed += error(run(TestPlan.of(criterion), length(10), theta, seed), theta);
            random += error(run(TestPlan.of(Criterion.RANDOM), length(10), theta, seed), theta);
        }

        assertThat(informed).isLessThan(.75 * random);
    }

    private static double error(Run run, double theta) {
        double off = AdaptiveTest.ability(run.given()).mean() - theta;
        return off * off;
    }

    @Test
    void no_question_is_asked_twice_and_an_empty_bank_ends_the_test() {
        Run run = run(TestPlan.of(Criterion.MAXIMUM_INFORMATION), length(500), 0, 1);

        assertThat(run.because()).isEqualTo(Stopped.NO_ITEMS);
        assertThat(run.given()).hasSize(55).extracting(g -> g.item().id()).doesNotHaveDuplicates();
        var empty = new AdaptiveTest(List.of(), TestPlan.of(Criterion.RANDOM), length(3));
        assertThat(empty.next(List.of(), Duration.ZERO, 1)).isEqualTo(new Next.Over(Stopped.NO_ITEMS));
    }

    @Test
    void stops_when_precise_unchanged_long_enough_or_out_of_time() {
        TestPlan plan = TestPlan.of(Criterion.MAXIMUM_INFORMATION);
        Run precise = run(plan, new StopRules(3, 40, .35, 0, 0, HOUR), 0, 2);

        assertThat(precise.because()).isEqualTo(Stopped.PRECISE);
        assertThat(AdaptiveTest.ability(precise.given()).error()).isLessThanOrEqualTo(.35);
        assertThat(run(plan, new StopRules(0, 40, 0, .2, 2, HOUR), 0, 2).because())
                .isEqualTo(Stopped.UNCHANGED);
        assertThat(run(plan, length(7), 0, 2).given()).hasSize(7);
        assertThat(new AdaptiveTest(bank, plan, length(7)).next(List.of(), HOUR, 1))
                .isEqualTo(new Next.Over(Stopped.TIME));
    }

    @Test
    void shares_of_the_content_are_kept() {
        var plan = new TestPlan(Criterion.MAXIMUM_INFORMATION, 1, Map.of(), Map.of(ONE, .7, OTHER, .3), 1, 0);
        Run run = run(plan, length(10), 0, 3);

        assertThat(run.given().stream().filter(g -> g.item().skill().equals(ONE)))
                .hasSize(7);
    }

    @Test
    void pilots_are_mixed_in_and_do_not_count() {
        var plan = new TestPlan(Criterion.MAXIMUM_INFORMATION, 1, Map.of(), Map.of(), 1, 3);
        Run run = run(plan, length(8), 0, 4);
        List<Boolean> pilots = run.given().stream().map(g -> g.item().pilot()).toList();

        assertThat(pilots).containsExactly(false, false, true, false, false, true, false, false, true, false, false);
        List<Given> counting =
                run.given().stream().filter(g -> !g.item().pilot()).toList();
        assertThat(AdaptiveTest.ability(run.given()).mean())
                .isEqualTo(AdaptiveTest.ability(counting).mean());
    }

    @Test
    void strata_go_from_flat_to_steep() {
        var plan = new TestPlan(Criterion.A_STRATIFIED, 1, Map.of(), Map.of(), 5, 0);
        List<Double> slopes = run(plan, length(10), 0, 5).given().stream()
                .map(g -> g.item().curve().discrimination())
                .toList();

        assertThat(slopes).isSorted();
        assertThat(slopes.getFirst()).isLessThan(slopes.getLast());
    }

    @Test
    void exposure_is_spread_by_drawing_and_by_admission() {
        Map<ItemId, Double> half = new HashMap<>();
        bank.forEach(item -> half.put(item.id(), .3));
        Criterion best = Criterion.MAXIMUM_INFORMATION;

        assertThat(first(TestPlan.of(best))).hasSize(1);
        assertThat(first(new TestPlan(best, 4, Map.of(), Map.of(), 1, 0))).hasSize(4);
        assertThat(first(new TestPlan(best, 1, half, Map.of(), 1, 0))).hasSizeGreaterThan(4);
    }

    private Set<ItemId> first(TestPlan plan) {
        Set<ItemId> first = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            Next next = new AdaptiveTest(bank, plan, length(3)).next(List.of(), Duration.ZERO, seed);
            first.add(Objects.requireNonNull(next instanceof Next.Ask ask ? ask.item() : null)
                    .id());
        }
        return first;
    }

    @Test
    void the_same_answers_and_seed_give_the_same_question() {
        var plan = new TestPlan(Criterion.KULLBACK_LEIBLER, 5, Map.of(), Map.of(), 1, 0);

        assertThat(run(plan, length(10), .5, 9)).isEqualTo(run(plan, length(10), .5, 9));
    }

    @Test
    void plans_and_rules_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new TestPlan(Criterion.RANDOM, 0, Map.of(), Map.of(), 1, 0))
                .hasMessageContaining("among at least 1");
        assertThatThrownBy(() -> new StopRules(5, 4, 0, 0, 0, HOUR)).hasMessageContaining("least <= most");
    }
}
