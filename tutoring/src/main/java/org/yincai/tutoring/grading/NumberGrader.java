package org.yincai.tutoring.grading;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Form;
import org.yincai.tutoring.content.NumberKey;
import org.yincai.tutoring.content.Wrong;
import org.yincai.tutoring.grading.Units.Unit;
import org.yincai.tutoring.grading.Written.Shape;
import org.yincai.tutoring.maths.Rational;

/** Grades one number: its value within the tolerance, then its form and unit, then the known wrong values. */
final class NumberGrader {
    private NumberGrader() {}

    static Judgement grade(String text, NumberKey key, Text stem) {
        Optional<Written> read = NumberReader.read(text);
        if (read.isEmpty()) {
            return Judgement.of(Feedback.unreadable());
        }
        Written answer = withoutPercentUnit(read.get(), key);
        if (key.accepts(answer.value())) {
            return Judgement.of(form(answer, key, stem).map(Feedback::form).orElseGet(Feedback::right));
        }
        if (isConverted(answer, key)) {
            return Judgement.of(Feedback.form(Feedback.OTHER_UNIT));
        }
        Optional<Wrong<Rational>> known = key.wrong().stream()
                .filter(w -> w.value().equals(answer.value()))
                .findFirst();
        if (known.isPresent()) {
            return Judgement.known(known.get().misconception());
        }
        return Judgement.of(almost(answer, key).map(Feedback::form).orElseGet(Feedback::wrong));
    }

    /** When the unit asked for is the percent sign, 50% is the number 50. */
    private static Written withoutPercentUnit(Written answer, NumberKey key) {
        Rational number = answer.percentNumber();
        Text unit = key.unit();
        return number != null && unit != null && Units.folded(unit.en()).equals("%")
                ? Written.of(number, Shape.INTEGER)
                : answer;
    }

    private static Optional<Text> form(Written answer, NumberKey key, Text stem) {
        if (answer.form() == Shape.CALCULATION) {
            return Optional.of(Feedback.NOT_WORKED_OUT);
        }
        if (!unitFits(answer.unit(), key.unit(), stem)) {
            return Optional.of(Feedback.UNIT);
        }
        if (key.form() == Form.SIMPLEST && !answer.reduced()) {
            return Optional.of(Feedback.UNSIMPLIFIED);
        }
        boolean decimal = answer.form() == Shape.DECIMAL || answer.form() == Shape.INTEGER;
        return key.form() == Form.DECIMAL && !decimal ? Optional.of(Feedback.DECIMAL) : Optional.empty();
    }

    /** The value rounded or cut to at least two decimals, or with a percent sign too many. */
    private static Optional<Text> almost(Written answer, NumberKey key) {
        Rational percent = answer.percentNumber();
        if (percent != null && key.accepts(percent)) {
            return Optional.of(Feedback.UNIT);
        }
        int places = answer.decimals();
        boolean rounded = places >= 2
                && (answer.value().equals(key.value().round(places, HALF_UP))
                        || answer.value().equals(key.value().round(places, DOWN)));
        return rounded ? Optional.of(Feedback.ROUNDED) : Optional.empty();
    }

    /** Where no unit is asked, one that the stem itself names is not held against the pupil. */
    private static boolean unitFits(String written, @Nullable Text asked, Text stem) {
        if (written.isEmpty()) {
            return true;
        }
        if (asked == null) {
            return Units.counts(written)
                    || Units.folded(written).matches("度|°")
                    || Units.isNamedIn(stem.zh(), written)
                    || Units.isNamedIn(stem.en(), written);
        }
        return sameWord(written, asked.zh())
                || sameWord(written, asked.en())
                || Units.of(written).stream().anyMatch(asked(asked)::contains);
    }

    private static boolean sameWord(String written, String asked) {
        String unit = Units.folded(written);
        String other = Units.folded(asked);
        return unit.equals(other) || unit.equals(other + "s") || (unit + "s").equals(other);
    }

    /** What the unit asked for means: 分 is a minute or a hundredth of a yuan, and "min" beside it tells. */
    private static Set<Unit> asked(Text unit) {
        var both = new HashSet<>(Units.of(unit.zh()));
        both.retainAll(Units.of(unit.en()));
        if (both.isEmpty()) {
            both.addAll(Units.of(unit.zh()));
            both.addAll(Units.of(unit.en()));
        }
        return both;
    }

    /** The right amount, such as 3.5 m where 350 cm is asked for. */
    private static boolean isConverted(Written answer, NumberKey key) {
        Text unit = key.unit();
        if (unit == null || answer.unit().isEmpty()) {
            return false;
        }
        return asked(unit).stream()
                .anyMatch(asked -> Units.of(answer.unit()).stream()
                        .filter(u -> u.measures().equals(asked.measures()))
                        .anyMatch(
                                u -> key.accepts(answer.value().times(u.size()).over(asked.size()))));
    }
}
