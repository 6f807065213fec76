package org.yincai.tutoring.grading;

import org.jspecify.annotations.Nullable;
import org.yincai.tutoring.maths.Rational;

/**
 * A number as it was written.
 *
 * @param form how it was written
 * @param decimals digits after the point of its value, 0 unless a decimal or a percentage
 * @param reduced false for a fraction that is not in lowest terms, or a mixed number with an improper part
 * @param unit what stood after it, or empty
 */
record Written(Rational value, Shape form, int decimals, boolean reduced, String unit) {
    enum Shape {
        INTEGER,
        DECIMAL,
        FRACTION,
        PERCENT,
        /** A calculation that has the value but is not a single number. */
        CALCULATION
    }

    static Written of(Rational value, Shape form) {
        return new Written(value, form, 0, true, "");
    }

    Written withUnit(String trailing) {
        return new Written(value, form, decimals, reduced, trailing);
    }

    Written negated() {
        return new Written(value.negate(), form, decimals, reduced, unit);
    }

    /** The number without its percent sign, or null when it has none. */
    @Nullable
    Rational percentNumber() {
        return form == Shape.PERCENT ? value.times(Rational.of(100)) : null;
    }
}
