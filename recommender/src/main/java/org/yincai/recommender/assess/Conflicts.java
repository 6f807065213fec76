package org.yincai.recommender.assess;

import static java.util.stream.Collectors.joining;

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

    /** At least, or at most, so many of some questions. */
    record Side(String says, Limit limit) {}

    /** The sides of a bound that say anything. */
    List<Side> sides(Blueprint.Bound bound, BitSet members) {
        String of = " of '" + bound.name() + "' (" + members.cardinality() + " in the bank)";
        var sides = new ArrayList<Side>();
        if (bound.least() > 0) {
            sides.add(new Side("at least " + bound.least() + of, new Limit(members, bound.least(), length)));
        }
        if (bound.most() < length) {
            sides.add(new Side("at most " + bound.most() + of, new Limit(members, 0, bound.most())));
        }
        return sides;
    }

    /** Sets of sides that cannot hold together though any fewer of them could, no side in two sets. */
    List<String> faults(List<Side> sides) {
        List<String> faults = new ArrayList<>();
        int size = Math.min(length, things);
        var left = new ArrayList<>(sides);
        if (size < length) {
            faults.add("the bank has only " + size + " that count");
            left.removeIf(side -> side.limit().most() < length);
        }
        while (!possible(size, left)) {
            List<Side> together = together(size, left);
            faults.add(together.stream().map(Side::says).collect(joining(" with ")));
            left.removeAll(together);
        }
        return faults;
    }

    /** Of sides that cannot hold together, as few as still cannot (deletion filter, Chinneck and Dravnieks 1991). */
    private List<Side> together(int size, List<Side> sides) {
        var needed = new ArrayList<>(sides);
        for (Side side : sides) {
            var without = new ArrayList<>(needed);
            without.remove(side);
            if (!possible(size, without)) {
                needed = without;
            }
        }
        return needed;
    }

    private boolean possible(int size, List<Side> sides) {
        var tests = new Assembly(things, size, sides.stream().map(Side::limit).toList());
        return tests.best(new double[things], new BitSet()).isPresent();
    }
}
