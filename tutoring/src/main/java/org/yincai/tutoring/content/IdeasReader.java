package org.yincai.tutoring.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.text.Idea;
import org.yincai.inference.text.Stance;
import org.yincai.inference.text.Utterance;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Ideas.Finding;
import org.yincai.tutoring.content.Ideas.Required;

/** Reads what a short answer must say and must not say, and tries it on the answers that the template itself gives. */
final class IdeasReader {
    private static final int MOST = 4;

    private final Fields fields;
    private final Function<Fields, @Nullable Misconception> misconceptions;

    IdeasReader(Fields fields, Function<Fields, @Nullable Misconception> misconceptions) {
        this.fields = fields;
        this.misconceptions = misconceptions;
    }

    /**
     * The ideas of a template.
     *
     * @param sayings the distractors that are looked for inside of an answer
     */
    Ideas read(List<Fields> sayings) {
        if (!fields.has("ideas")) {
            sayings.forEach(s -> s.fault("says", "needs ideas", "give the template 'ideas', or write 'value'"));
            return Ideas.NONE;
        }
        var required = new ArrayList<Required>();
        for (Fields entry : fields.maps("ideas")) {
            Idea idea = idea(entry);
            required.add(new Required(idea, hint(entry, idea)));
            entry.refuseUnknown();
        }
        if (required.size() > MOST) {
            fields.fault("ideas", "has " + required.size() + " entries", "give 1 to " + MOST);
        }
        var mistaken = new ArrayList<Wrong<Idea>>();
        for (Fields saying : sayings) {
            Misconception misconception = misconceptions.apply(saying);
            if (misconception == null) {
                saying.fault("misconception", "missing", "name one of misconceptions.yaml");
            } else {
                mistaken.add(new Wrong<>(idea(saying), misconception));
            }
            saying.refuseUnknown();
        }
        return new Ideas(required, mistaken);
    }

    private static Text hint(Fields entry, Idea idea) {
        Text hint = entry.text("hint");
        if (said(idea, hint.zh()) || said(idea, hint.en())) {
            entry.fault("hint", "says the idea itself", "ask for it instead");
        }
        return hint;
    }

    private static boolean said(Idea idea, String text) {
        return idea.in(Utterance.of(text)) == Stance.AFFIRMED;
    }

    private static Idea idea(Fields entry) {
        Fields says = entry.child("says");
        var wordings = new ArrayList<String>();
        wordings.addAll(says.strings("zh"));
        wordings.addAll(says.strings("en"));
        try {
            return Idea.of(wordings);
        } catch (IllegalArgumentException unreadable) {
            entry.fault(
                    "says", String.valueOf(unreadable.getMessage()), "write the words to look for, apart by spaces");
            return Idea.of(List.of("x"));
        }
    }

    /** Every accepted answer must say all that is required; no known wrong one may. */
    void tryOn(Ideas ideas, List<Phrase> accepted, List<Wrong<Phrase>> wrong) {
        if (ideas.required().isEmpty()) {
            return;
        }
        for (Phrase phrase : accepted) {
            whole(phrase)
                    .filter(answer -> !complete(ideas, answer))
                    .forEach(answer -> fields.fault(
                            "accept", "'" + answer + "' does not say every idea", "add a wording to 'ideas'"));
        }
        for (Wrong<Phrase> w : wrong) {
            whole(w.value())
                    .filter(answer -> complete(ideas, answer))
                    .forEach(answer -> fields.fault(
                            "distractors", "'" + answer + "' says every idea", "make the ideas more exact"));
        }
    }

    private static boolean complete(Ideas ideas, String answer) {
        return ideas.in(Utterance.of(answer)) instanceof Finding.Complete;
    }

    /** The answers of a phrase without places to fill. */
    private static Stream<String> whole(Phrase phrase) {
        if (!phrase.names().isEmpty()) {
            return Stream.empty();
        }
        Text text = phrase.in(Map.of());
        return Stream.of(text.zh(), text.en()).distinct();
    }
}
