package org.yincai.recommender.scales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.scales.ScaleAbility.Response;
import org.yincai.recommender.scales.ScalePool.Given;

class ScaleTestTest {
    private static final ScaleOptions OPTIONS = new ScaleOptions(1, 0, 1e6);
    private static final int SKILLS = 3;

    private static ScaleItem item(int i, double intake) {
        return new ScaleItem(
                new ItemId("q" + i), List.of(new SkillId("s" + i % SKILLS)), (i % 7 - 3) / 3.0, 1.2, .1, intake);
    }

    private static List<Integer> numbers(int n) {
        return IntStream.range(0, n).boxed().toList();
    }

    private static ScalePool pool(int items, ScaleOptions options) {
        return new ScalePool(IntStream.range(0, items).mapToObj(i -> item(i, 0)).toList(), options);
    }

    @Test
    void the_posterior_of_one_dimension_is_near_the_exact_one() {
        Loading x = Loading.of(1.5, 0);
        var ability = ScaleAbility.of(1, 0, List.of(new Response(x, .4, true), new Response(x, -.2, false)));
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (double t = -6; t <= 6; t += .01) {
            double p = 1 / (1 + Math.exp(-.4 - 1.5 * t));
            double q = 1 / (1 + Math.exp(.2 - 1.5 * t));
            double weight = Math.exp(-t * t / 2) * p * (1 - q);
            sum += weight;
            mean += weight * t;
            square += weight * t * t;
        }
        mean /= sum;

        assertThat(ability.mean(Loading.of(1, 0))).isCloseTo(mean, within(.03));
        assertThat(ability.variance(Loading.of(1, 0))).isCloseTo(square / sum - mean * mean, within(.08));
    }

    @Test
    void an_answer_tells_most_about_its_own_skill_and_something_about_the_others() {
        ScalePool pool = pool(6, OPTIONS);
        ScaleAbility ability = pool.ability(List.of(new Given(0, true), new Given(3, true)));

        assertThat(pool.predict(ability, 3)).isGreaterThan(pool.predict(pool.ability(List.of()), 3) + .15);
        assertThat(ability.mean(pool.scale(new SkillId("s0"))))
                .isGreaterThan(ability.mean(pool.scale(new SkillId("s1"))) + .1);
        assertThat(ability.mean(pool.scale(new SkillId("s1")))).isPositive();
        assertThat(ability.variance(pool.scale(new SkillId("s0"))))
                .isLessThan(ability.variance(pool.scale(new SkillId("s1"))));
    }

    @Test
    void the_order_of_the_answers_does_not_matter() {
        ScalePool pool = pool(9, OPTIONS);
        List<Given> given = List.of(new Given(0, true), new Given(4, false), new Given(7, true));

        assertThat(pool.predict(pool.ability(given), 8))
                .isCloseTo(pool.predict(pool.ability(given.reversed()), 8), within(1e-12));
    }

    @Test
    void all_scales_are_asked_by_turns() {
        ScalePool pool = pool(30, OPTIONS);
        var test = new ScaleTest(pool, Purpose.ALL_SCALES, numbers(30));
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            given.add(new Given(test.next(given).orElseThrow(), i % 2 == 0));
        }

        assertThat(given.stream().map(g -> g.item() % SKILLS).sorted().toList())
                .containsExactly(0, 0, 0, 1, 1, 1, 2, 2, 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"WEAKEST_SKILL", "GREATEST_STRENGTH"})
    void the_skill_that_stands_out_is_found(Purpose purpose) {
        double sign = purpose == Purpose.WEAKEST_SKILL ? -1 : 1;
        ScalePool pool = pool(120, OPTIONS);
        int found = 0;
        int asked = 0;
        for (int seed = 0; seed < 20; seed++) {
            var random = new SplittableRandom(seed);
            var test = new ScaleTest(pool, purpose, numbers(120));
            List<Given> given = new ArrayList<>();
            while (given.size() < 60 && !test.isDone(given, 0)) {
                int item = test.next(given).orElseThrow();
                double own = item % SKILLS == 1 ? 2.2 * sign : 0;
                double p = 1 / (1 + Math.exp(-pool.items().get(item).easiness() - own));
                given.add(new Given(item, random.nextDouble() < p));
            }
            found += test.found(given).value().equals("s1") ? 1 : 0;
            asked += given.size();
        }

        assertThat(found).isGreaterThanOrEqualTo(17);
        assertThat(asked / 20).isLessThan(45);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLASSICAL", "FASTEST", "ALL_SCALES"})
    void a_test_ends_when_it_is_precise_enough(Purpose purpose) {
        ScalePool pool = pool(200, OPTIONS);
        var test = new ScaleTest(pool, purpose, numbers(200));
        List<Given> given = new ArrayList<>();
        while (!test.isDone(given, .6)) {
            given.add(new Given(test.next(given).orElseThrow(), given.size() % 2 == 0));
        }

        assertThat(given).hasSizeBetween(2, 120);
        assertThat(test.isDone(given.subList(0, given.size() - 1), .6)).isFalse();
    }

    @Test
    void the_fastest_test_is_shorter_than_the_classical_one() {
        ScalePool pool = pool(200, OPTIONS);
        var fast = new ScaleTest(pool, Purpose.FASTEST, numbers(200));
        var slow = new ScaleTest(pool, Purpose.CLASSICAL, numbers(200));
        List<Given> given = new ArrayList<>();
        while (!fast.isDone(given, .6)) {
            given.add(new Given(fast.next(given).orElseThrow(), given.size() % 2 == 0));
        }

        assertThat(slow.isDone(given, .6)).isFalse();
    }

    @Test
    void what_is_asked_stands_for_the_pool() {
        List<ScaleItem> items =
                IntStream.range(0, 20).mapToObj(i -> item(i, i < 18 ? .5 : -2)).toList();
        var pool = new ScalePool(items, new ScaleOptions(1, 1, .1));
        var test = new ScaleTest(pool, Purpose.WHOLE_POOL, numbers(20));

        assertThat(test.next(List.of()).orElseThrow()).isLessThan(18);
        assertThat(pool.predict(pool.ability(List.of(new Given(18, true))), 0))
                .isLessThan(pool.predict(pool.ability(List.of(new Given(4, true))), 0));
    }

    @Test
    void an_exhausted_pool_has_no_next_question_and_nonsense_is_refused() {
        ScalePool pool = pool(1, OPTIONS);
        var test = new ScaleTest(pool, Purpose.CLASSICAL, numbers(1));

        assertThat(test.next(List.of(new Given(0, true)))).isEmpty();
        assertThatThrownBy(() -> pool.scale(new SkillId("none"))).hasMessageContaining("no item of the pool");
        assertThatThrownBy(() -> new ScaleOptions(-1, 0, 1)).hasMessageContaining("at least 0");
        assertThatThrownBy(() -> new ScaleItem(new ItemId("q"), List.of(), 0, 1, 0, 0))
                .hasMessageContaining("needs a skill");
    }
}
