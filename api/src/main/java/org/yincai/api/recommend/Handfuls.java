package org.yincai.api.recommend;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import reactor.core.publisher.Flux;

/**
 * Cuts lines into handfuls of a bounded weight, each in turn and no sooner than it is asked for.
 *
 * @param most most weight of a handful; a heavier line is one by itself
 */
record Handfuls(int most) {
    <T> Flux<List<T>> of(Flux<T> lines, ToIntFunction<T> weight) {
        return Flux.defer(() -> lines.bufferUntil(overflow(weight), true));
    }

    private <T> Predicate<T> overflow(ToIntFunction<T> weight) {
        int[] hand = {0};
        return line -> {
            int more = weight.applyAsInt(line);
            boolean over = hand[0] > 0 && hand[0] + more > most;
            hand[0] = over ? more : hand[0] + more;
            return over;
        };
    }
}
