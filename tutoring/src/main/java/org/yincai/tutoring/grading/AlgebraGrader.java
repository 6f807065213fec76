package org.yincai.tutoring.grading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yincai.tutoring.content.Form;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.MathsException;
import org.yincai.tutoring.maths.SimplestForm;
import org.yincai.tutoring.maths.Typography;

/** Grades an algebraic expression by mathematical equivalence with the key, then with the known wrong ones. */
final class AlgebraGrader {
    private static final int MAX_LENGTH = 200;
    private static final int LONGEST_UNIT = 24;
    private static final Pattern LEAD = Pattern.compile("^\\s*(?:[a-zA-Z]\\s*)?=\\s*");

    private AlgebraGrader() {}

    static Judgement grade(String text, Solution.Algebra key) {
        Optional<Expression> read = read(text, key.variables());
        if (read.isEmpty()) {
            return Judgement.of(Feedback.unreadable());
        }
        Expression answer = read.get();
        if (key.key().equivalentTo(answer)) {
            boolean open = key.form() == Form.SIMPLEST && !SimplestForm.isIn(answer);
            return Judgement.of(open ? Feedback.form(Feedback.UNCOLLECTED) : Feedback.right());
        }
        return key.wrong().stream()
                .filter(w -> w.value().equivalentTo(answer))
                .findFirst()
                .map(w -> Judgement.known(w.misconception()))
                .orElseGet(() -> Judgement.of(Feedback.wrong()));
    }

    private static Optional<Expression> read(String text, Set<String> variables) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = lowered(LEAD.matcher(Typography.plain(text)).replaceFirst(""), variables);
        Optional<Expression> whole = parsed(plain);
        return whole.isPresent() && variables.containsAll(whole.get().names())
                ? whole
                : parsed(withoutUnit(plain, variables)).or(() -> whole);
    }

    private static Optional<Expression> parsed(String plain) {
        try {
            return Optional.of(Expression.ofPupil(plain));
        } catch (MathsException unreadable) {
            return Optional.empty();
        }
    }

    /** A capital letter is the variable, unless the template has it too. */
    private static String lowered(String text, Set<String> variables) {
        var out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            String small = String.valueOf(Character.toLowerCase(text.charAt(i)));
            if (!variables.contains(text.substring(i, i + 1)) && variables.contains(small)) {
                out.setCharAt(i, small.charAt(0));
            }
        }
        return out.toString();
    }

    /** The longest unit at the end is dropped; letters that are all variables are algebra. */
    private static String withoutUnit(String text, Set<String> variables) {
        for (int at = Math.max(1, text.length() - LONGEST_UNIT); at < text.length(); at++) {
            String unit = text.substring(at).strip();
            boolean algebra = unit.chars().allMatch(c -> variables.contains(Character.toString(c)));
            // A letter right behind another one is a factor: 4xt is no tonnes.
            boolean factor = unit.length() == 1 && unit.charAt(0) < 0x80 && Character.isLetter(text.charAt(at - 1));
            if (!algebra && !factor && !Units.of(unit).isEmpty()) {
                return text.substring(0, at);
            }
        }
        return text;
    }
}
