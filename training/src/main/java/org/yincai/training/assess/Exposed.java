package org.yincai.training.assess;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each item was asked over many tests. */
final class Exposed<I> {
    private final Map<I, Integer> counts = new HashMap<>();
    private int tests;
    private long asked;

    void add(List<I> test) {
        tests++;
        asked += test.size();
        test.forEach(item -> counts.merge(item, 1, Integer::sum));
    }

    /** Share of {@code bank} items that more than {@code limit} of the tests asked. */
    double above(double limit, int bank) {
        return (double) counts.values().stream().filter(n -> n > limit * tests).count() / bank;
    }

    /** Mean share of a test's items that another test asked too. */
    double overlap() {
        double pairs =
                counts.values().stream().mapToDouble(n -> (double) n * (n - 1)).sum();
        return pairs / (tests - 1) / asked;
    }
}
