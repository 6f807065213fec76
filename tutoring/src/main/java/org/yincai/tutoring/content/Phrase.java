package org.yincai.tutoring.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yincai.models.content.Text;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.Function;
import org.yincai.tutoring.maths.MathsException;
import org.yincai.tutoring.maths.Rational;

/** A text in both languages with places {@code [[expression]]} that an instance fills. */
record Phrase(List<Part> zh, List<Part> en) {
    /** A piece of a phrase. */
    sealed interface Part {
        String show(Map<String, Rational> values);
    }

    private record Literal(String text) implements Part {
        @Override
        public String show(Map<String, Rational> values) {
            return text;
        }
    }

    private record Slot(Expression expression) implements Part {
        @Override
        public String show(Map<String, Rational> values) {
            return shown(expression, values);
        }
    }

    /** Reads a text; an expression or a bracket pair that cannot be read is a {@link MathsException}. */
    static Phrase of(String zh, String en) {
        return new Phrase(parts(zh), parts(en));
    }

    /** A phrase that shows one value. */
    static Phrase ofExpression(Expression expression) {
        List<Part> slot = List.of(new Slot(expression));
        return new Phrase(slot, slot);
    }

    Text in(Map<String, Rational> values) {
        return new Text(join(zh, values), join(en, values));
    }

    Set<String> names() {
        var names = new TreeSet<String>();
        for (List<Part> parts : List.of(zh, en)) {
            for (Part part : parts) {
                if (part instanceof Slot slot) {
                    slot.expression().collect(names);
                }
            }
        }
        return names;
    }

    private static String join(List<Part> parts, Map<String, Rational> values) {
        if (parts.size() == 1) {
            return parts.getFirst().show(values);
        }
        var out = new StringBuilder();
        parts.forEach(p -> out.append(p.show(values)));
        return out.toString();
    }

    private static String shown(Expression expression, Map<String, Rational> values) {
        if (expression instanceof Expression.Call call && call.function() == Function.DEC) {
            int places = call.arguments().get(1).value(values).toInt();
            return typeset(call.arguments().getFirst().value(values).toDecimal(places));
        }
        return typeset(expression.value(values).toString());
    }

    private static String typeset(String number) {
        return number.replace('-', '−');
    }

    private static List<Part> parts(String source) {
        var parts = new ArrayList<Part>();
        int at = 0;
        for (int open = source.indexOf("[["); open >= 0; open = source.indexOf("[[", at)) {
            int close = source.indexOf("]]", open);
            if (close < 0) {
                throw new MathsException("'[[' is not closed by ']]'");
            }
            parts.add(new Literal(source.substring(at, open)));
            parts.add(new Slot(Expression.ofTemplate(source.substring(open + 2, close))));
            at = close + 2;
        }
        if (source.indexOf("]]", at) >= 0) {
            throw new MathsException("']]' has no '[['");
        }
        parts.add(new Literal(source.substring(at)));
        return List.copyOf(parts);
    }
}
