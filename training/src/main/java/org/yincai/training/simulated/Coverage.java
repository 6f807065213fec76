package org.yincai.training.simulated;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yincai.inference.card.IntervalParameters;
import org.yincai.recommender.simulation.Family;

/**
 * How many readouts have their truth in the interval.
 *
 * @param inside of the {@code readouts}
 */
public record Coverage(int inside, int readouts) {
    private static final int NEW = 20;

    /**
     * Learners of a family, new or not, with a like number of answers of a skill.
     *
     * @param newcomer whether the learner has fewer than {@value #NEW} answers in all
     * @param bits binary digits of the number: 0 for none, 1 for one, 2 for two and three, ...
     */
    public record Group(Family family, boolean newcomer, int bits) implements Comparable<Group> {
        private static Group of(Readout readout) {
            return new Group(
                    readout.family(),
                    readout.all() < NEW,
                    Integer.SIZE - Integer.numberOfLeadingZeros(readout.answers()));
        }

        /** The numbers of answers, such as {@code 4-7}. */
        public String answers() {
            int from = bits == 0 ? 0 : 1 << (bits - 1);
            int to = (1 << bits) - 1;
            return from == to ? "" + from : from + "-" + to;
        }

        @Override
        public int compareTo(Group other) {
            return comparing(Group::family)
                    .thenComparing(Group::newcomer)
                    .thenComparingInt(Group::bits)
                    .compare(this, other);
        }
    }

    /** Share of the truths inside, in [0, 1]. */
    public double share() {
        return inside / (double) readouts;
    }

    /** Of all together. */
    public static Coverage of(List<Readout> readouts, IntervalParameters interval) {
        int inside = (int) readouts.stream().filter(r -> inside(r, interval)).count();
        return new Coverage(inside, readouts.size());
    }

    /** Of each group. */
    public static Map<Group, Coverage> groups(List<Readout> readouts, IntervalParameters interval) {
        var groups = new TreeMap<Group, Coverage>();
        for (Readout readout : readouts) {
            var one = new Coverage(inside(readout, interval) ? 1 : 0, 1);
            groups.merge(Group.of(readout), one, Coverage::plus);
        }
        return groups;
    }

    private Coverage plus(Coverage other) {
        return new Coverage(inside + other.inside, readouts + other.readouts);
    }

    private static boolean inside(Readout readout, IntervalParameters interval) {
        double half = interval.halfWidth(readout.mean(), readout.answers(), readout.all(), readout.contrast());
        return Math.abs(readout.truth() - readout.mean()) <= half;
    }
}
