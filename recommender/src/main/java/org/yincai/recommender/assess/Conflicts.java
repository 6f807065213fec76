package org.yincai.recommender.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.yincai.recommender.assemble.Assembly;
import org.yincai.recommender.assemble.Limit;

/** Why no test meets some bounds. */
final class Conflicts {
    private final int things;
    private final int length;

    /** Of tests of a length over so many questions. */
    Conflicts(int things, int length) {
        this.things = things;
        this.length = length;
    }

    private record Half(Clash.Side side, Limit limit) {}

    /**
     * Sets of sides that cannot hold together though any fewer of them could, no side in two sets.
     *
     * @param limits one for each bound
     */
    List<Clash> clashes(List<Blueprint.Bound> bounds, List<Limit> limits) {
        var left = new ArrayList<Half>();
        for (int i = 0; i < limits.size(); i++) {
            left.addAll(halves(bounds.get(i).name(), limits.get(i)));
        }
        List<Clash> clashes = new ArrayList<>();
        int size = Math.min(length, things);
        if (size < length) {
            clashes.add(new Clash(List.of(new Clash.Side("", true, length, things))));
            left.removeIf(half -> half.limit.most() < length);
        }
        while (!possible(size, left)) {
            List<Half> together = together(size, left);
            clashes.add(new Clash(together.stream().map(Half::side).toList()));
            left.removeAll(together);
        }
        return clashes;
    }

    /** The sides of a bound that say anything. */
    private List<Half> halves(String bound, Limit limit) {
        int there = limit.members().cardinality();
        var halves = new ArrayList<Half>();
        if (limit.least() > 0) {
            halves.add(new Half(
                    new Clash.Side(bound, true, limit.least(), there),
                    new Limit(limit.members(), limit.least(), length)));
        }
        if (limit.most() < length) {
            halves.add(new Half(
                    new Clash.Side(bound, false, limit.most(), there), new Limit(limit.members(), 0, limit.most())));
        }
        return halves;
    }

    /** Of sides that cannot hold together, as few as still cannot (deletion filter, Chinneck and Dravnieks 1991). */
    private List<Half> together(int size, List<Half> halves) {
        var needed = new ArrayList<>(halves);
        for (Half half : halves) {
            var without = new ArrayList<>(needed);
            without.remove(half);
            if (!possible(size, without)) {
                needed = without;
            }
        }
        return needed;
    }

    private boolean possible(int size, List<Half> halves) {
        var tests = new Assembly(things, size, halves.stream().map(Half::limit).toList());
        return tests.best(new double[things], new BitSet()).isPresent();
    }
}
