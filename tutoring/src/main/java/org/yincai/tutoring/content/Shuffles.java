package org.yincai.tutoring.content;

import java.util.List;
import java.util.stream.IntStream;

/** Orders in which options are shown. */
final class Shuffles {
    private Shuffles() {}

    /** The numbers 0 to {@code size - 1} in an order other than the sorted one, where there is another. */
    static List<Integer> unlikeSorted(int size, SplitMix random) {
        List<Integer> sorted = IntStream.range(0, size).boxed().toList();
        List<Integer> shuffled = random.shuffled(sorted);
        while (size > 1 && shuffled.equals(sorted)) {
            shuffled = random.shuffled(sorted);
        }
        return shuffled;
    }
}
