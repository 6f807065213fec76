package org.yincai.tutoring.content;

import java.util.List;
import java.util.Map;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.Rational;

/** The hint texts of a template, before an instance fills them. */
record HelpTemplate(
        Phrase asks,
        Phrase concept,
        Phrase strategy,
        Phrase scaffoldAsk,
        Expression scaffoldAnswer,
        Phrase example,
        List<Phrase> steps) {
    HelpTemplate {
        steps = List.copyOf(steps);
    }

    Help in(Map<String, Rational> values) {
        return new Help(
                asks.in(values),
                concept.in(values),
                strategy.in(values),
                scaffoldAsk.in(values),
                scaffoldAnswer.value(values),
                example.in(values),
                steps.stream().map(s -> s.in(values)).toList());
    }
}
