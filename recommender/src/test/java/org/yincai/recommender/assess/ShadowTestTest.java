package org.yincai.recommender.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.assess.AdaptiveTest.Given;
import org.yincai.recommender.assess.AdaptiveTest.Next;
import org.yincai.recommender.assess.Blueprint.Bound;

class ShadowTestTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final SkillId NUMBER = new SkillId("number");
    private static final SkillId SHAPE = new SkillId("shape");
    private static final TestPlan PLAN = TestPlan.of(Criterion.MAXIMUM_INFORMATION);

    /** Number is easy and tells much, shape is hard and tells little. */
    private final List<TestItem> bank = IntStream.range(0, 60)
            .mapToObj(i -> item(i, i % 3 == 0 ? SHAPE : NUMBER, i >= 57))
            .toList();

    private final Set<ItemId> enemies = bank.subList(20, 40).stream()
            .filter(item -> item.skill().equals(NUMBER))
            .map(TestItem::id)
            .collect(Collectors.toSet());
    private final Blueprint blueprint = new Blueprint(
            12,
            List.of(
                    Bound.of("number", bank, item -> item.skill().equals(NUMBER), 4, 6),
                    Bound.of("shape", bank, item -> item.skill().equals(SHAPE), 6, 12),
                    Bound.of("hard", bank, item -> item.curve().difficulty() > 1, 5, 8),
                    Bound.enemies("the same picture", enemies)));

    private static TestItem item(int i, SkillId skill, boolean pilot) {
        double discrimination = skill.equals(SHAPE) ? .4 + i % 4 * .1 : 1.2 + i % 5 * .2;
        var curve = new ResponseCurve(discrimination, (i - 25) / 12.0, 0, 1);
        return new TestItem(new ItemId("q%02d".formatted(i)), skill, curve, pilot);
    }

    private static StopRules length(int most) {
        return new StopRules(most, most, 0, 0, 0, HOUR);
    }

    private static List<Given> run(AdaptiveTest test, double theta, long seed) {
        var random = new SplittableRandom(seed);
        List<Given> given = new ArrayList<>();
        while (test.next(given, Duration.ZERO, seed) instanceof Next.Ask ask) {
            given.add(new Given(
                    ask.item(), random.nextDouble() < ask.item().curve().right(theta)));
        }
        return given;
    }

    private static long of(List<Given> given, Bound bound) {
        return given.stream()
                .filter(one -> bound.items().contains(one.item().id()))
                .count();
    }

    @Test
    void every_test_meets_the_blueprint_whatever_is_answered() {
        var test = AdaptiveTest.of(
                bank, new TestPlan(PLAN.criterion(), 2, Map.of(), Map.of(), 1, 4), length(12), blueprint);
        for (int seed = 0; seed < 60; seed++) {
            List<Given> given = run(test, seed % 7 - 3, seed);
            List<Given> counting =
                    given.stream().filter(one -> !one.item().pilot()).toList();

            assertThat(given).extracting(one -> one.item().id()).doesNotHaveDuplicates();
            assertThat(counting).hasSize(12);
            assertThat(given.size() - counting.size()).isEqualTo(3);
            assertThat(blueprint.bounds())
                    .allSatisfy(bound ->
                            assertThat(of(counting, bound)).isBetween((long) bound.least(), (long) bound.most()));
        }
    }

    @Test
    void without_bounds_it_asks_what_plain_information_asks() {
        var plain = new AdaptiveTest(bank, PLAN, length(10));
        var shadow = AdaptiveTest.of(bank, PLAN, length(10), new Blueprint(10, List.of()));

        for (int seed = 0; seed < 20; seed++) {
            assertThat(run(shadow, seed / 5.0 - 2, seed)).isEqualTo(run(plain, seed / 5.0 - 2, seed));
        }
    }

    @Test
    void each_question_is_the_best_free_one_of_the_most_informative_test() {
        var random = new SplittableRandom(3);
        for (int round = 0; round < 40; round++) {
            List<TestItem> few = IntStream.range(0, 11)
                    .mapToObj(i -> item(random.nextInt(60) % 57, i % 2 == 0 ? SHAPE : NUMBER, false))
                    .distinct()
                    .collect(Collectors.toMap(TestItem::id, one -> one, (one, other) -> one))
                    .values()
                    .stream()
                    .toList();
            Bound shapes = Bound.of("shape", few, one -> one.skill().equals(SHAPE), 2, 2);
            Bound hard = Bound.of("hard", few, one -> one.curve().difficulty() > .5, 1, 2);
            var made = new Blueprint(4, List.of(shapes, hard));
            if (best(few, made, Set.of(), 0) < 0) {
                assertThat(new ShadowTest(few, made).clashes()).isNotEmpty();
                continue;
            }
            var test = AdaptiveTest.of(few, PLAN, length(4), made);
            List<Given> given = new ArrayList<>();
            while (test.next(given, Duration.ZERO, round) instanceof Next.Ask ask) {
                double theta = AdaptiveTest.ability(given).mean();
                Set<ItemId> asked = given.stream().map(one -> one.item().id()).collect(Collectors.toSet());
                double before = best(few, made, asked, theta);
                asked.add(ask.item().id());

                assertThat(best(few, made, asked, theta)).isCloseTo(before, within(1e-8));
                given.add(new Given(ask.item(), random.nextBoolean()));
            }
        }
    }

    /** Information of the best test that meets the blueprint and holds what was asked, by looking at all; -1 for none. */
    private static double best(List<TestItem> few, Blueprint made, Set<ItemId> asked, double theta) {
        double best = -1;
        for (int word = 0; word < 1 << few.size(); word++) {
            int chosen = word;
            List<TestItem> test = IntStream.range(0, few.size())
                    .filter(i -> (chosen >> i & 1) == 1)
                    .mapToObj(few::get)
                    .toList();
            List<Given> given = test.stream().map(item -> new Given(item, true)).toList();
            boolean meets = test.size() == made.length()
                    && test.stream()
                            .map(TestItem::id)
                            .collect(Collectors.toSet())
                            .containsAll(asked)
                    && made.bounds().stream()
                            .allMatch(bound -> of(given, bound) >= bound.least() && of(given, bound) <= bound.most());
            double information = test.stream()
                    .mapToDouble(item -> item.curve().information(theta))
                    .sum();
            best = meets ? Math.max(best, information) : best;
        }
        return best;
    }

    @Test
    void the_order_of_the_bank_and_another_run_change_nothing() {
        List<TestItem> mixed = new ArrayList<>(bank);
        Collections.shuffle(mixed, new Random(5));
        Map<ItemId, Double> half = new HashMap<>();
        bank.forEach(item -> half.put(item.id(), .5));
        var plan = new TestPlan(Criterion.KULLBACK_LEIBLER, 3, half, Map.of(), 1, 0);

        assertThat(run(AdaptiveTest.of(mixed, plan, length(12), blueprint), .5, 7))
                .isEqualTo(run(AdaptiveTest.of(bank, plan, length(12), blueprint), .5, 7));
    }

    @Test
    void a_learner_gets_no_question_that_is_not_eligible_unless_the_blueprint_needs_it() {
        Map<ItemId, Double> seldom = new HashMap<>();
        bank.stream().filter(item -> item.skill().equals(NUMBER)).forEach(item -> seldom.put(item.id(), .3));
        bank.stream().filter(item -> item.skill().equals(SHAPE)).forEach(item -> seldom.put(item.id(), 1e-12));
        var plan = new TestPlan(Criterion.MAXIMUM_INFORMATION, 1, seldom, Map.of(), 1, 0);
        var test = AdaptiveTest.of(bank, plan, length(12), blueprint);
        Map<ItemId, Integer> numbers = new HashMap<>();
        for (int seed = 0; seed < 200; seed++) {
            List<Given> given = run(test, 0, seed);
            assertThat(of(given, blueprint.bounds().get(1))).isEqualTo(6);
            given.stream()
                    .map(Given::item)
                    .filter(item -> item.skill().equals(NUMBER))
                    .forEach(item -> numbers.merge(item.id(), 1, Integer::sum));
        }

        assertThat(numbers.values()).allMatch(n -> n < .45 * 200);
    }

    @Test
    void questions_that_break_the_blueprint_are_not_allowed() {
        var tests = new ShadowTest(bank, blueprint);
        List<ItemId> two = enemies.stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .limit(2)
                .toList();

        assertThat(tests.allows(Set.of(two.getFirst()))).isTrue();
        assertThat(tests.allows(new HashSet<>(two))).isFalse();
        assertThat(tests.allows(Set.of(new ItemId("unknown")))).isFalse();
        List<Given> given = two.stream()
                .map(id -> new Given(
                        bank.stream()
                                .filter(item -> item.id().equals(id))
                                .findFirst()
                                .orElseThrow(),
                        true))
                .toList();
        var test = AdaptiveTest.of(bank, PLAN, length(12), blueprint);
        assertThatThrownBy(() -> test.next(given, Duration.ZERO, 1)).hasMessageContaining("chosen by it");
    }

    @Test
    void a_blueprint_that_cannot_be_met_is_refused_with_every_reason_and_the_remedy() {
        var made = new Blueprint(
                12,
                List.of(
                        Bound.of("number", bank, item -> item.skill().equals(NUMBER), 0, 4),
                        Bound.of("shape", bank, item -> item.skill().equals(SHAPE), 0, 7),
                        Bound.of("odd", bank, item -> item.id().value().endsWith("1"), 8, 12),
                        Bound.of("fine", bank, item -> item.curve().difficulty() > 1, 2, 8)));

        assertThatThrownBy(() -> AdaptiveTest.of(bank, PLAN, length(12), made))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no test of 12 questions can be made: at least 8 of 'odd' (6 in the bank);"
                        + " at most 4 of 'number' (38 in the bank) with at most 7 of 'shape' (19 in the bank)."
                        + " Ask for fewer at least, allow more at most, or add questions to the bank");
        assertThatThrownBy(() -> AdaptiveTest.of(
                        bank.subList(0, 9),
                        PLAN,
                        length(10),
                        new Blueprint(
                                10,
                                List.of(Bound.of(
                                        "easy", bank, item -> item.id().value().equals("q00"), 2, 4)))))
                .hasMessageContaining("at least 10 (9 in the bank); at least 2 of 'easy' (1 in the bank)");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Blueprint(0, List.of())).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new Bound("x", Set.of(), 2, 1)).hasMessageContaining("'x' needs 0 <= least <= most");
        assertThatThrownBy(() -> AdaptiveTest.of(bank, TestPlan.of(Criterion.RANDOM), length(12), blueprint))
                .hasMessageContaining("but got RANDOM");
        assertThatThrownBy(() -> AdaptiveTest.of(bank, PLAN, length(11), blueprint))
                .hasMessageContaining("11 questions");
    }
}
