package org.yincai.recommender.assess;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Blueprint blueprint;
    private final List<Limit> limits;
    private final Assembly tests;

    /** Tests of the questions of a bank that are no pilots; there may be none, see {@link #clashes}. */
    public ShadowTest(List<TestItem> bank, Blueprint blueprint) {
        this.bank = bank.stream()
                .filter(item -> !item.pilot())
                .sorted(Comparator.comparing(item -> item.id().value()))
                .toList();
        this.blueprint = blueprint;
        limits = blueprint.bounds().stream()
                .map(bound -> new Limit(indices(bound.items()), bound.least(), bound.most()))
                .toList();
        tests = new Assembly(this.bank.size(), blueprint.length(), limits);
    }

    /** All that cannot hold together; empty when a test is possible. */
    public List<Clash> clashes() {
        var conflicts = new Conflicts(bank.size(), blueprint.length());
        return conflicts.clashes(blueprint.bounds(), limits);
    }

    /** Whether a test that meets the blueprint can hold these questions. */
    public boolean allows(Set<ItemId> asked) {
        return best(asked, new double[bank.size()]).isPresent();
    }

    /**
     * The other questions of the best test that holds those asked, best first; empty when no test holds them.
     *
     * @param asked questions that counted
     * @param score of a question, from 0
     * @param reluctance 0 for a question that may well be asked, else from 1: as little of it is taken as the blueprint
     *     makes necessary. Both are asked of each question once, in the order of their identifiers
     */
    public List<TestItem> free(
            Set<ItemId> asked, ToDoubleFunction<TestItem> score, ToDoubleFunction<TestItem> reluctance) {
        double[] values = bank.stream().mapToDouble(score).toArray();
        double penalty = 1 + blueprint.length() * Arrays.stream(values).max().orElse(0);
        for (int i = 0; i < values.length; i++) {
            values[i] -= reluctance.applyAsDouble(bank.get(i)) * penalty;
        }
        BitSet free = best(asked, values).orElseGet(BitSet::new);
        free.andNot(indices(asked));
        return free.stream()
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -values[i]))
                .map(bank::get)
                .toList();
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
