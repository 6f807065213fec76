package org.yincai.tutoring.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.tutoring.maths.Rational;

/**
 * The key of one number to be found.
 *
 * @param tolerance absolute, not negative
 * @param unit the unit an answer may carry, or null when none is asked
 * @param wrong known wrong answers, each outside the tolerance
 */
public record NumberKey(
        Rational value,
        Form form,
        Rational tolerance,
        @Nullable Text unit,
        List<Wrong<Rational>> wrong) {
    public NumberKey {
        wrong = wrong.stream().filter(w -> !near(w.value(), value, tolerance)).toList();
    }

    /** True when {@code number} is the value within the tolerance. */
    public boolean accepts(Rational number) {
        return near(number, value, tolerance);
    }

    /** Whether one wrong number would tell of two misconceptions. */
    boolean ambiguous() {
        return Wrong.ambiguous(wrong, (a, b) -> near(a, b, tolerance));
    }

    private static boolean near(Rational a, Rational b, Rational tolerance) {
        return a.minus(b).abs().compareTo(tolerance) <= 0;
    }
}
