package org.yincai.tutoring.grading;

import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Form;
import org.yincai.tutoring.content.NumberKey;
import org.yincai.tutoring.content.Wrong;
import org.yincai.tutoring.grading.Written.Shape;
import org.yincai.tutoring.maths.Rational;
import org.yincai.tutoring.maths.Typography;

/** Grades one number: its value within the tolerance, then its form and unit, then the known wrong values. */
final class NumberGrader {
    private static final Pattern SPACED = Pattern.compile("[\\s^.]");
    private static final Set<String> COUNTERS = Set.of(
            "个", "只", "本", "人", "条", "张", "支", "块", "颗", "朵", "次", "份", "头", "棵", "辆", "件", "名", "位", "袋", "盒", "瓶",
            "度", "°");

    private NumberGrader() {}

    static Judgement grade(String text, NumberKey key) {
        Optional<Written> read = NumberReader.read(text);
        if (read.isEmpty()) {
            return Judgement.of(Feedback.unreadable());
        }
        Written answer = withoutPercentUnit(read.get(), key);
        if (key.accepts(answer.value())) {
            return Judgement.of(form(answer, key).map(Feedback::form).orElseGet(Feedback::right));
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
        return number != null && unit != null && folded(unit.en()).equals("%")
                ? Written.of(number, Shape.INTEGER)
                : answer;
    }

    private static Optional<Text> form(Written answer, NumberKey key) {
        if (answer.form() == Shape.CALCULATION) {
            return Optional.of(Feedback.NOT_WORKED_OUT);
        }
        if (!unitFits(answer.unit(), key.unit())) {
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

    private static boolean unitFits(String written, @Nullable Text asked) {
        if (written.isEmpty()) {
            return true;
        }
        String unit = folded(written);
        return asked == null
                ? COUNTERS.contains(unit)
                : unit.equals(folded(asked.zh()))
                        || unit.equals(folded(asked.en()))
                        || unit.equals(folded(asked.en()) + "s")
                        || (unit + "s").equals(folded(asked.en()));
    }

    private static String folded(String unit) {
        return SPACED.matcher(Typography.plain(unit).toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
