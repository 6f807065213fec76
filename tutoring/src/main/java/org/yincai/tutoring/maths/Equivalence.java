package org.yincai.tutoring.maths;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides whether two expressions are the same function, by exact evaluation at fixed rational points.
 *
 * <p>Two polynomials in one variable that agree at more points than their degree are equal; with {@value #POINTS} points this is
 * a proof up to degree {@code POINTS - 1} and otherwise the Schwartz-Zippel test (Schwartz, J. ACM 27(4), 1980). Points at which
 * either side has no value (a removable gap, a number beyond the bounds) are left out.
 */
public final class Equivalence {
    static final int POINTS = 14;
    private static final int ENOUGH = 5;
    private static final int[] NUMERATORS = {3, -5, 11, -13, 7, 17, -2, 23, -29, 31, 19, -37, 41, -43, 47, 53, -59};
    private static final int[] DENOMINATORS = {7, 3, 2, 11, 5, 13, 17};

    private Equivalence() {}

    /** True when both have the same value wherever both have one; needs {@value #ENOUGH} such points. */
    public static boolean same(Expression a, Expression b) {
        var names = new TreeSet<>(a.names());
        names.addAll(b.names());
        int compared = 0;
        for (int point = 0; point < POINTS; point++) {
            Map<String, Rational> at = point(names, point);
            Optional<Rational> left = valueAt(a, at);
            Optional<Rational> right = valueAt(b, at);
            if (left.isPresent() && right.isPresent()) {
                if (!left.equals(right)) {
                    return false;
                }
                compared++;
            }
        }
        return compared >= ENOUGH;
    }

    private static Map<String, Rational> point(Set<String> names, int index) {
        var at = new HashMap<String, Rational>();
        int k = index;
        for (String name : names) {
            at.put(name, Rational.of(NUMERATORS[k % NUMERATORS.length], DENOMINATORS[k % DENOMINATORS.length]));
            k += 5 + index;
        }
        return at;
    }

    private static Optional<Rational> valueAt(Expression expression, Map<String, Rational> at) {
        try {
            return Optional.of(expression.value(at));
        } catch (MathsException undefined) {
            return Optional.empty();
        }
    }
}
