package org.yincai.recommender.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static BitSet bits(long word) {
        return BitSet.valueOf(new long[] {word});
    }

    private static double sum(BitSet chosen, List<Double> values) {
        return chosen.stream().mapToDouble(values::get).sum();
    }

    private static boolean keeps(BitSet chosen, List<Limit> limits) {
        return limits.stream().allMatch(limit -> {
            var members = (BitSet) chosen.clone();
            members.and(limit.members());
            return members.cardinality() >= limit.least() && members.cardinality() <= limit.most();
        });
    }

    private record Case(int things, int size, List<Limit> limits, List<Double> values, BitSet required) {
        static Case of(SplittableRandom random) {
            int things = 1 + random.nextInt(13);
            int size = random.nextInt(things + 1);
            List<Limit> limits = new ArrayList<>();
            for (int i = random.nextInt(7); i > 0; i--) {
                BitSet members = bits(random.nextLong(1L << things));
                int least = random.nextInt(2) * random.nextInt(4);
                limits.add(new Limit(members, least, least + random.nextInt(4)));
            }
            boolean ties = random.nextInt(3) == 0;
            List<Double> values = random.doubles(things)
                    .map(v -> ties ? Math.floor(v * 3) : v * 4 - 1)
                    .boxed()
                    .toList();
            return new Case(
                    things,
                    size,
                    limits,
                    values,
                    bits(random.nextLong(1L << things) & random.nextLong() & random.nextLong()));
        }

        /** Many limits, a third of the things worth less than none of the others, and one that must be chosen. */
        static Case tight(SplittableRandom random) {
            int things = 14;
            List<Limit> limits = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                BitSet members = bits(random.nextLong() & random.nextLong(1L << things));
                int least = random.nextInt(2);
                limits.add(new Limit(members, least, least + 1 + random.nextInt(2)));
            }
            List<Double> values =
                    random.doubles(things).map(v -> v < .3 ? v - 20 : v).boxed().toList();
            return new Case(things, 5, limits, values, bits(1L << random.nextInt(things)));
        }

        double[] worth() {
            return values.stream().mapToDouble(v -> v).toArray();
        }

        Optional<Double> bruteForce() {
            Optional<Double> best = Optional.empty();
            for (long word = 0; word < 1L << things; word++) {
                if (Long.bitCount(word) != size) {
                    continue;
                }
                BitSet chosen = bits(word);
                var missing = (BitSet) required.clone();
                missing.andNot(chosen);
                if (missing.isEmpty() && keeps(chosen, limits)) {
                    double value = sum(chosen, values);
                    best = Optional.of(Math.max(best.orElse(value), value));
                }
            }
            return best;
        }
    }

    @Test
    void is_as_good_as_the_best_of_all_choices() {
        assertThat(possible(3_000, Case::of)).isBetween(500, 2_500);
    }

    @Test
    void is_as_good_as_the_best_of_all_choices_within_many_limits_that_hold_what_must_be_chosen() {
        assertThat(possible(1_500, Case::tight)).isBetween(1_000, 1_400);
    }

    /** How many of some cases have a choice, all of which are checked. */
    private static int possible(int cases, Function<SplittableRandom, Case> made) {
        var random = new SplittableRandom(1);
        int possible = 0;
        for (int i = 0; i < cases; i++) {
            Case one = made.apply(random);
            Optional<Double> expected = one.bruteForce();
            Optional<BitSet> best = new Assembly(one.things, one.size, one.limits).best(one.worth(), one.required);

            assertThat(best.isPresent()).as("case %d", i).isEqualTo(expected.isPresent());
            if (best.isPresent()) {
                possible++;
                BitSet chosen = best.get();
                assertThat(chosen.cardinality()).isEqualTo(one.size);
                assertThat(keeps(chosen, one.limits)).isTrue();
                assertThat(one.required.stream()).as("case %d", i).allMatch(chosen::get);
                assertThat(sum(chosen, one.values)).as("case %d", i).isCloseTo(expected.orElseThrow(), within(1e-8));
            }
        }
        return possible;
    }

    @Test
    void odd_circles_of_enemies_have_no_half_solutions() {
        List<Limit> enemies = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            enemies.add(new Limit(bits(1L << i | 1L << (i + 1) % 5), 0, 1));
        }
        double[] values = {1, 1, 1, 1, 1, .1};

        assertThat(new Assembly(6, 2, enemies).best(values, new BitSet())).isPresent();
        assertThat(new Assembly(6, 3, enemies)
                        .best(values, new BitSet())
                        .orElseThrow()
                        .get(5))
                .isTrue();
        assertThat(new Assembly(6, 4, enemies).best(values, new BitSet())).isEmpty();
    }

    @Test
    void values_that_all_agree_end_too() {
        var random = new SplittableRandom(2);
        List<Limit> limits = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            var members = new BitSet();
            random.ints(60, 0, 200).forEach(members::set);
            limits.add(new Limit(members, 8, 12));
        }
        BitSet chosen = new Assembly(200, 40, limits)
                .best(new double[200], new BitSet())
                .orElseThrow();

        assertThat(chosen.cardinality()).isEqualTo(40);
        assertThat(keeps(chosen, limits)).isTrue();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Limit(new BitSet(), 2, 1)).hasMessageContaining("least <= most");
        assertThatThrownBy(() -> new Assembly(2, 1, List.of()).best(new double[3], new BitSet()))
                .hasMessageContaining("2 things needs as many values but got 3");
    }
}
