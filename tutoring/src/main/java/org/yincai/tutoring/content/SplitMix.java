package org.yincai.tutoring.content;

import java.util.ArrayList;
import java.util.List;

/** The SplitMix64 generator (Steele, Lea and Flood, OOPSLA 2014), written out so that an instance never changes with a JDK. */
final class SplitMix {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix(long seed) {
        this.state = seed;
    }

    /** A generator for one instance of one item. */
    static SplitMix of(String item, int version, long seed) {
        long mixed = 1125899906842597L;
        for (int i = 0; i < item.length(); i++) {
            mixed = 31 * mixed + item.charAt(i);
        }
        return new SplitMix(mix(mixed + version * GOLDEN_GAMMA) ^ mix(seed));
    }

    long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 up to and without {@code bound}. */
    int nextInt(int bound) {
        return (int) Long.remainderUnsigned(nextLong(), bound);
    }

    <T> List<T> shuffled(List<T> values) {
        var shuffled = new ArrayList<>(values);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = nextInt(i + 1);
            T moved = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, moved);
        }
        return shuffled;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
