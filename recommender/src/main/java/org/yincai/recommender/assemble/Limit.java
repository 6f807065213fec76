package org.yincai.recommender.assemble;

import java.util.BitSet;

/**
 * How many of some things may be chosen.
 *
 * @param members the things, by index
 * @param least at least so many of them, from 0
 * @param most at most so many of them, from {@code least}
 */
public record Limit(BitSet members, int least, int most) {
    public Limit {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException("a limit needs 0 <= least <= most but got " + least + ", " + most);
        }
    }
}
