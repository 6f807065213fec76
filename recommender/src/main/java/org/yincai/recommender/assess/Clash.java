package org.yincai.recommender.assess;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Bounds of a blueprint that cannot hold together, though any fewer of them could. */
public record Clash(List<Side> sides) {
    public Clash {
        sides = List.copyOf(sides);
    }

    /**
     * At least, or at most, so many of some questions.
     *
     * @param bound its name; empty for the test as a whole
     * @param least whether at least
     * @param there how many of them the bank has
     */
    public record Side(String bound, boolean least, int number, int there) {
        @Override
        public String toString() {
            return (least ? "at least " : "at most ") + number + (bound.isEmpty() ? "" : " of '" + bound + "'") + " ("
                    + there + " in the bank)";
        }
    }

    /** Such as {@code at least 8 of 'odd' (6 in the bank)}. */
    @Override
    public String toString() {
        return sides.stream().map(Side::toString).collect(joining(" with "));
    }
}
