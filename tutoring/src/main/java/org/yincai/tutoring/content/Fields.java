package org.yincai.tutoring.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.MathsException;
import org.yincai.tutoring.maths.Rational;

/** The fields of one map in a content file; what is missing or wrong becomes a fault and a harmless stand-in. */
final class Fields {
    static final int MAX_TEXT = 2000;
    private static final Expression STAND_IN = new Expression.Constant(Rational.ONE);

    private final String file;
    private final String where;
    private final String prefix;
    private final Map<?, ?> map;
    private final List<Fault> faults;
    private final Set<String> asked = new HashSet<>();

    Fields(String file, String where, String prefix, Map<?, ?> map, List<Fault> faults) {
        this.file = file;
        this.where = where;
        this.prefix = prefix;
        this.map = map;
        this.faults = faults;
    }

    static List<Fields> entries(String file, List<?> list, List<Fault> faults) {
        var entries = new ArrayList<Fields>();
        for (Object entry : list) {
            String place = "entry " + (entries.size() + 1);
            if (entry instanceof Map<?, ?> map) {
                String id = map.get("id") instanceof String given ? given : place;
                entries.add(new Fields(file, id, "", map, faults));
            } else {
                faults.add(new Fault(file, place, "", "not a map", "start it with 'id:'"));
            }
        }
        return entries;
    }

    void fault(String field, String problem, String remedy) {
        faults.add(new Fault(file, where, prefix + field, problem, remedy));
    }

    boolean has(String field) {
        return map.containsKey(field);
    }

    @Nullable
    Object raw(String field) {
        asked.add(field);
        return map.get(field);
    }

    Set<String> names() {
        var names = new LinkedHashSet<String>();
        map.keySet().forEach(k -> names.add(String.valueOf(k)));
        return names;
    }

    /** A text of at most {@value #MAX_TEXT} characters. */
    String string(String field) {
        Object value = raw(field);
        if (value instanceof String text && !text.isBlank() && text.length() <= MAX_TEXT) {
            return text;
        }
        fault(field, value == null ? "missing" : "not a text of 1 to " + MAX_TEXT + " characters", "write a text");
        return "?";
    }

    String string(String field, String otherwise) {
        return has(field) ? string(field) : otherwise;
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> strings(String field) {
        Object value = raw(field);
        if (value instanceof String one) {
            return List.of(one);
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        fault(field, value == null ? "missing" : "not a list of texts", "write a list such as [a, b]");
        return List.of();
    }

    double number(String field, double least, double most) {
        try {
            double value = Double.parseDouble(string(field));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // the fault below says so
        }
        fault(field, "not a number from " + least + " to " + most, "write such a number");
        return least;
    }

    int integer(String field, int least, int most) {
        double value = number(field, least, most);
        if (value != Math.rint(value)) {
            fault(field, "not an integer", "write an integer");
        }
        return (int) value;
    }

    /** A text in both languages, without places to fill. */
    Text text(String field) {
        Fields both = child(field);
        return new Text(both.string("zh"), both.string("en"));
    }

    Fields child(String field) {
        Object value = raw(field);
        if (value instanceof Map<?, ?> child) {
            return new Fields(file, where, prefix + field + ".", child, faults);
        }
        fault(field, value == null ? "missing" : "not a map", "write its fields as {…: …}");
        return new Fields(file, where, prefix + field + ".", Map.of(), new ArrayList<>());
    }

    List<Fields> children(String field) {
        return list(field).stream()
                .map(v -> new Fields(file, where, prefix + field + ".", Map.of("value", v), faults))
                .toList();
    }

    /** The maps of a list. */
    List<Fields> maps(String field) {
        var maps = new ArrayList<Fields>();
        for (Object value : list(field)) {
            String place = prefix + field + "[" + (maps.size() + 1) + "].";
            if (value instanceof Map<?, ?> child) {
                maps.add(new Fields(file, where, place, child, faults));
            } else {
                fault(field, "holds something other than a map", "write every entry as {…: …}");
            }
        }
        return maps;
    }

    private List<?> list(String field) {
        Object value = raw(field);
        if (value instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        fault(field, value == null ? "missing" : "not a list with entries", "write a list");
        return List.of();
    }

    /** An expression over known names. */
    Expression expression(String field, Set<String> known) {
        return expression(field, string(field), known);
    }

    Expression expression(String field, String source, Set<String> known) {
        try {
            Expression expression = Expression.ofTemplate(source);
            requireKnown(field, expression.names(), known);
            return expression;
        } catch (MathsException e) {
            fault(field, "'" + source + "' cannot be read: " + e.getMessage(), "write an expression");
            return STAND_IN;
        }
    }

    /** A phrase in both languages. */
    Phrase phrase(String field, Set<String> known) {
        Text text = text(field);
        return phrase(field, text, known);
    }

    /** A phrase that is either an expression to be shown, or a text in both languages. */
    Phrase shown(String field, Set<String> known) {
        if (!(raw(field) instanceof String source)) {
            return phrase(field, known);
        }
        return source.contains("[[")
                ? phrase(field, new Text(source, source), known)
                : Phrase.ofExpression(expression(field, source, known));
    }

    /** A phrase that is the same in both languages when a single text is given. */
    Phrase wording(String field, Set<String> known) {
        return raw(field) instanceof String source
                ? phrase(field, new Text(source, source), known)
                : phrase(field, known);
    }

    Phrase phrase(String field, Text text, Set<String> known) {
        try {
            Phrase phrase = Phrase.of(text.zh(), text.en());
            requireKnown(field, phrase.names(), known);
            return phrase;
        } catch (MathsException e) {
            fault(field, "cannot be read: " + e.getMessage(), "correct what stands in [[ ]]");
            return Phrase.of("?", "?");
        }
    }

    private void requireKnown(String field, Set<String> used, Set<String> known) {
        used.stream()
                .filter(n -> !known.contains(n))
                .forEach(n -> fault(field, "unknown name '" + n + "'", "define it under params before its use"));
    }

    /** Reports the fields nobody asked for, which are mostly misspelt. */
    void refuseUnknown() {
        names().stream()
                .filter(n -> !asked.contains(n))
                .forEach(n -> fault(n, "unknown field", "take it out or correct its spelling"));
    }
}
