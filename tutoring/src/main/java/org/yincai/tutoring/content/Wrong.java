package org.yincai.tutoring.content;

import java.util.List;
import java.util.function.BiPredicate;

/** A known wrong answer and the misconception that leads to it. */
public record Wrong<T>(T value, Misconception misconception) {
    /** Whether one of these answers would tell of two misconceptions. */
    static <T> boolean ambiguous(List<Wrong<T>> known, BiPredicate<T, T> same) {
        for (int i = 1; i < known.size(); i++) {
            Wrong<T> one = known.get(i);
            for (Wrong<T> other : known.subList(0, i)) {
                if (!one.misconception.equals(other.misconception) && same.test(one.value, other.value)) {
                    return true;
                }
            }
        }
        return false;
    }
}
