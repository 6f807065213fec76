package org.yincai.tutoring.content;

import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;
import org.yincai.tutoring.maths.Rational;

/** Shows numbers and the template language's algebra the way a textbook prints it. */
public final class Notation {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static final int MOST_PLACES = 6;

    private static final List<Habit> HABITS = List.of(
            new Habit("\\+\\s*−\\s*", "− "),
            new Habit("−\\s*−\\s*", "+ "),
            new Habit("(?<![\\d.])1\\s*\\*\\s*(?=[a-zA-Z(])", ""),
            new Habit("\\s*\\*\\s*(?=[a-zA-Z(])", ""),
            new Habit("\\s*\\*\\s*", " × "));

    /** How a textbook prints what is written so. */
    private record Habit(Pattern written, String printed) {
        Habit(String written, String printed) {
            this(Pattern.compile(written), printed);
        }
    }

    private Notation() {}

    /** An integer, or {@code 7/20}, or a finite decimal where the form asks for one. */
    public static String number(Rational value, Form form) {
        if (form == Form.DECIMAL && !value.isInteger()) {
            for (int places = 1; places <= MOST_PLACES; places++) {
                if (value.round(places, RoundingMode.DOWN).equals(value)) {
                    return value.toDecimal(places).replace('-', '−');
                }
            }
        }
        return value.toString().replace('-', '−');
    }

    /** Such as {@code 2x² − 3} for {@code 2*x^2 + -3}. */
    public static String pretty(String source) {
        String signs = source.replace("-", "−");
        for (Habit habit : HABITS) {
            signs = habit.written.matcher(signs).replaceAll(habit.printed);
        }
        var out = new StringBuilder();
        for (int i = 0; i < signs.length(); i++) {
            boolean power = signs.charAt(i) == '^' && i + 1 < signs.length() && Character.isDigit(signs.charAt(i + 1));
            if (!power) {
                out.append(signs.charAt(i));
                continue;
            }
            while (i + 1 < signs.length() && Character.isDigit(signs.charAt(i + 1))) {
                out.append(RAISED.charAt(signs.charAt(++i) - '0'));
            }
        }
        return out.toString();
    }
}
