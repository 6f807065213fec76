package org.yincai.recommender.assemble;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Choices of a given size from some things within limits. The best is found by branch and bound over {@link Relaxation}
 * (Land and Doig 1960): exact, and the same for the same values. Immutable.
 */
public final class Assembly {
    /** Values nearer than this are the same. */
    private static final double SAME = 1e-9;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Relaxations after which the best choice found, if any, is taken without proof. */
    private static final int ENOUGH = 5_000;

    private final int things;
    private final List<Limit> limits;

    /** What things of the same value are told apart by, so that fewer bases are equally good. */
    private final double tie;

    /**
     * Choices of {@code size} of {@code things} within limits; those may overlap in any way.
     *
     * @param size from 0
     */
    public Assembly(int things, int size, List<Limit> limits) {
        this.things = things;
        this.tie = SAME / (2 * Math.max(1, size));
        var all = new BitSet(things);
        all.set(0, things);
        this.limits = new ArrayList<>(limits);
        this.limits.addFirst(new Limit(all, size, size));
    }

    /**
     * The choice of the greatest sum of values, empty when none keeps the limits. Whether there is one may take long to
     * tell where limits overlap in many ways; once there is, at most 5,000 relaxations are solved.
     *
     * @param values {@code (things)}, finite
     * @param required things that must be chosen
     */
    public Optional<BitSet> best(double[] values, BitSet required) {
        if (values.length != things || required.length() > things) {
            throw new IllegalArgumentException("a choice among " + things + " things needs as many values but got "
                    + values.length + ", the last thing required is " + (required.length() - 1));
        }
        var apart = new double[things];
        for (int j = 0; j < things; j++) {
            apart[j] = values[j] + tie * (j * GOLDEN % 1);
        }
        var relaxation = new Relaxation(apart, limits);
        required.stream().forEach(thing -> relaxation.fix(thing, true));
        var search = new Search();
        search.go(relaxation);
        return search.best;
    }

    private static final class Search {
        private Optional<BitSet> best = Optional.empty();
        private double value = Double.NEGATIVE_INFINITY;
        private int solved;

        void go(Relaxation node) {
            boolean enough = best.isPresent() && ++solved > ENOUGH;
            if (enough || !node.solve() || node.value() <= value + SAME) {
                return;
            }
            int divided = node.mostDivided();
            if (divided < 0) {
                best = Optional.of(node.chosen());
                value = node.value();
                return;
            }
            node.fixBelow(value);
            Relaxation with = node.copy();
            with.fix(divided, true);
            go(with);
            node.fix(divided, false);
            go(node);
        }
    }
}
