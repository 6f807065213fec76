package org.yincai.tutoring.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.ChosenBodies.Candidate;
import org.yincai.tutoring.content.TypedBodies.NumberSlot;
import org.yincai.tutoring.maths.Expression;
import org.yincai.tutoring.maths.MathsException;
import org.yincai.tutoring.maths.Rational;

/** Reads the part of a template that differs by its response kind. */
final class BodyReader {
    private static final int MOST_OPTIONS = 12;

    private final Fields fields;
    private final Set<String> names;
    private final Map<String, Misconception> misconceptions;

    BodyReader(Fields fields, Set<String> names, Map<String, Misconception> misconceptions) {
        this.fields = fields;
        this.names = names;
        this.misconceptions = misconceptions;
    }

    Body read() {
        String kind = fields.string("response");
        return switch (kind) {
            case "number" -> new TypedBodies.NumberBody(number(fields, 0));
            case "expression" -> algebra();
            case "text" -> words();
            case "choice" -> choice();
            case "multi" -> multi();
            case "order" ->
                new ChosenBodies.OrderBody(bounded("sequence", 2, fields.children("sequence")).stream()
                        .map(f -> f.shown("value", names))
                        .toList());
            case "pairs" -> pairs();
            case "blanks" -> blanks();
            default -> unknown(kind);
        };
    }

    private Body unknown(String kind) {
        fields.fault(
                "response",
                "unknown kind '" + kind + "'",
                "use number, expression, text, choice, multi, order, pairs or blanks");
        return new ChosenBodies.OrderBody(List.of());
    }

    private NumberSlot number(Fields slot, int blank) {
        return new NumberSlot(
                slot.expression("answer", names), form(slot), tolerance(slot), unit(slot), wrongNumbers(blank));
    }

    private Form form(Fields slot) {
        String form = slot.string("form", "any");
        try {
            return Form.valueOf(form.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            slot.fault("form", "unknown form '" + form + "'", "use any, simplest or decimal");
            return Form.ANY;
        }
    }

    private Rational tolerance(Fields slot) {
        if (!slot.has("tolerance")) {
            return Rational.ZERO;
        }
        try {
            Rational tolerance = slot.expression("tolerance", Set.of()).value(Map.of());
            if (tolerance.signum() >= 0) {
                return tolerance;
            }
        } catch (MathsException undefined) {
            slot.fault("tolerance", String.valueOf(undefined.getMessage()), "write a number");
        }
        slot.fault("tolerance", "negative", "write 0 or more");
        return Rational.ZERO;
    }

    private @Nullable Phrase unit(Fields slot) {
        return slot.has("unit") ? slot.wording("unit", names) : null;
    }

    /** The distractors of a number, or of the {@code blank}-th gap, counted from 1. */
    private List<Wrong<Expression>> wrongNumbers(int blank) {
        var wrong = new ArrayList<Wrong<Expression>>();
        for (Fields distractor : distractors()) {
            int of = distractor.has("blank") ? distractor.integer("blank", 1, MOST_OPTIONS) : 1;
            Expression value = distractor.expression("value", names);
            Misconception misconception = misconception(distractor);
            if (misconception != null && of == Math.max(1, blank)) {
                wrong.add(new Wrong<>(value, misconception));
            }
            distractor.refuseUnknown();
        }
        return wrong;
    }

    private List<Wrong<Phrase>> wrongPhrases(List<Fields> distractors) {
        var wrong = new ArrayList<Wrong<Phrase>>();
        for (Fields distractor : distractors) {
            Misconception misconception = misconception(distractor);
            if (misconception != null) {
                wrong.add(new Wrong<>(distractor.wording("value", names), misconception));
            }
            distractor.refuseUnknown();
        }
        return wrong;
    }

    private List<Fields> distractors() {
        return fields.has("distractors") ? fields.maps("distractors") : List.of();
    }

    private @Nullable Misconception misconception(Fields from) {
        if (!from.has("misconception")) {
            return null;
        }
        Misconception found = misconceptions.get(from.string("misconception"));
        if (found == null) {
            from.fault("misconception", "names an unknown misconception", "define it in misconceptions.yaml");
        }
        return found;
    }

    private Body algebra() {
        Form form = form(fields);
        if (form == Form.DECIMAL) {
            fields.fault("form", "an expression is no decimal", "use any or simplest");
        }
        return new TypedBodies.AlgebraBody(
                fields.wording("answer", names),
                form,
                Set.copyOf(fields.strings("variables")),
                wrongPhrases(distractors()));
    }

    private Body words() {
        Fields accept = fields.child("accept");
        var accepted = new ArrayList<Phrase>();
        for (String language : List.of("zh", "en")) {
            for (String word : accept.strings(language)) {
                accepted.add(accept.phrase(language, new Text(word, word), names));
            }
        }
        Map<Boolean, List<Fields>> distractors =
                distractors().stream().collect(Collectors.partitioningBy(d -> d.has("says")));
        List<Wrong<Phrase>> wrong = wrongPhrases(distractors.getOrDefault(false, List.of()));
        var reader = new IdeasReader(fields, this::misconception);
        Ideas ideas = reader.read(distractors.getOrDefault(true, List.of()));
        reader.tryOn(ideas, accepted, wrong);
        return new TypedBodies.WordsBody(accepted, wrong, ideas).readOnce();
    }

    private Body choice() {
        var candidates = new ArrayList<Candidate>();
        candidates.add(new Candidate(fields.shown("answer", names), true, null));
        for (Fields distractor : bounded("distractors", 1, fields.maps("distractors"))) {
            candidates.add(new Candidate(distractor.shown("value", names), false, misconception(distractor)));
            distractor.refuseUnknown();
        }
        return new ChosenBodies.ChoiceBody(candidates);
    }

    private Body multi() {
        var candidates = new ArrayList<Candidate>();
        for (Fields option : bounded("options", 2, fields.maps("options"))) {
            boolean right = option.string("right").equals("true");
            candidates.add(new Candidate(option.shown("value", names), right, misconception(option)));
            option.refuseUnknown();
        }
        if (candidates.stream().noneMatch(Candidate::right)) {
            fields.fault("options", "none is right", "give at least one 'right: true'");
        }
        return new ChosenBodies.MultiBody(Collections.unmodifiableList(candidates));
    }

    private Body pairs() {
        List<Fields> pairs = bounded("pairs", 2, fields.maps("pairs"));
        return new ChosenBodies.PairsBody(
                pairs.stream().map(p -> p.shown("left", names)).toList(),
                pairs.stream().map(p -> p.shown("right", names)).toList());
    }

    private Body blanks() {
        var slots = new ArrayList<NumberSlot>();
        for (Fields blank : bounded("blanks", 1, fields.maps("blanks"))) {
            slots.add(number(blank, slots.size() + 1));
            blank.refuseUnknown();
        }
        return new TypedBodies.BlanksBody(slots);
    }

    private List<Fields> bounded(String field, int fewest, List<Fields> entries) {
        if (entries.size() < fewest || entries.size() > MOST_OPTIONS) {
            fields.fault(field, "has " + entries.size() + " entries", "give " + fewest + " to " + MOST_OPTIONS);
        }
        return entries;
    }
}
