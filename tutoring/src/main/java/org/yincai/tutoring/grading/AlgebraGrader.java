package org.yincai.tutoring.grading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.MathsException;
import org.yincai.tutoring.maths.Typography;

/** Grades an algebraic expression by mathematical equivalence with the key, then with the known wrong ones. */
final class AlgebraGrader {
    private static final int MAX_LENGTH = 200;
    private static final Pattern LEAD = Pattern.compile("^\\s*(?:[a-zA-Z]\\s*)?=\\s*");

    private AlgebraGrader() {}

    static Judgement grade(String text, Solution.Algebra key) {
        Optional<Expression> read = read(text);
        if (read.isEmpty()) {
            return Judgement.of(Feedback.unreadable());
        }
        Expression answer = read.get();
        if (key.key().equivalentTo(answer)) {
            return Judgement.of(Feedback.right());
        }
        return key.wrong().stream()
                .filter(w -> w.value().equivalentTo(answer))
                .findFirst()
                .map(w -> Judgement.known(w.misconception()))
                .orElseGet(() -> Judgement.of(Feedback.wrong()));
    }

    private static Optional<Expression> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            String plain = LEAD.matcher(Typography.plain(text)).replaceFirst("");
            return Optional.of(Expression.ofPupil(plain));
        } catch (MathsException unreadable) {
            return Optional.empty();
        }
    }
}
