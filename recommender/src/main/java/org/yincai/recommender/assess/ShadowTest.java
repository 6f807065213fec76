package org.yincai.recommender.assess;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.yincai.models.id.ItemId;
import org.yincai.recommender.assemble.Assembly;
import org.yincai.recommender.assemble.Limit;

/**
 * The whole tests that a blueprint allows. Before each question the best of those that hold all questions asked so far is
 * assembled, and the next is one of its others (van der Linden and Reese, Applied Psychological Measurement 1998), so
 * whatever is answered the test can be completed. Immutable.
 */
public final class ShadowTest {
    private final List<TestItem> bank;
    private final int length;
    private final Assembly tests;

    /**
     * Tests of the questions of a bank that are no pilots.
     *
     * @throws IllegalArgumentException with all that cannot hold together when no test is possible
     */
    public ShadowTest(List<TestItem> bank, Blueprint blueprint) {
        this.bank = bank.stream()
                .filter(item -> !item.pilot())
                .sorted(Comparator.comparing(item -> item.id().value()))
                .toList();
        length = blueprint.length();
        var conflicts = new Conflicts(this.bank.size(), length);
        List<Conflicts.Side> sides = blueprint.bounds().stream()
                .flatMap(bound -> conflicts.sides(bound, indices(bound.items())).stream())
                .toList();
        List<String> faults = conflicts.faults(sides);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("no test of " + length + " questions can be made: "
                    + String.join("; ", faults)
                    + ". Ask for fewer at least, allow more at most, or add questions to the bank");
        }
        tests = new Assembly(
                this.bank.size(),
                length,
                blueprint.bounds().stream()
                        .map(bound -> new Limit(indices(bound.items()), bound.least(), bound.most()))
                        .toList());
    }

    /** Whether a test that meets the blueprint can hold these questions. */
    public boolean allows(Set<ItemId> asked) {
        return best(asked, new double[bank.size()]).isPresent();
    }

    /**
     * One of the best free questions of the most valuable test, drawn.
     *
     * @param asked questions that counted, fewer than the test's length
     * @param score of a question, from 0
     * @param seed of this learner's test
     */
    TestItem next(
            Set<ItemId> asked, ToDoubleFunction<TestItem> score, TestPlan plan, long seed, SplittableRandom random) {
        double[] values = values(score, plan.admitted(), seed);
        BitSet free = best(asked, values)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no test of the blueprint holds all questions asked: they must have been chosen by it"));
        free.andNot(indices(asked));
        List<Integer> best = free.stream()
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .toList();
        return bank.get(best.get(random.nextInt(Math.min(plan.amongBest(), best.size()))));
    }

    /** Scores, and less than any for what is not eligible: who is, is drawn once for a learner. */
    private double[] values(ToDoubleFunction<TestItem> score, Map<ItemId, Double> admitted, long seed) {
        double[] values = bank.stream().mapToDouble(score).toArray();
        double penalty = 1 + length * Arrays.stream(values).max().orElse(0);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < values.length; i++) {
            double chance = admitted.getOrDefault(bank.get(i).id(), 1.0);
            values[i] -= random.nextDouble() < chance ? 0 : penalty;
        }
        return values;
    }

    private Optional<BitSet> best(Set<ItemId> asked, double[] values) {
        BitSet required = indices(asked);
        return required.cardinality() < asked.size() ? Optional.empty() : tests.best(values, required);
    }

    private BitSet indices(Set<ItemId> items) {
        var indices = new BitSet(bank.size());
        for (int i = 0; i < bank.size(); i++) {
            indices.set(i, items.contains(bank.get(i).id()));
        }
        return indices;
    }
}
