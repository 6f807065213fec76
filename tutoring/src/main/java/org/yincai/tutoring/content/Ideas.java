package org.yincai.tutoring.content;

import java.util.List;
import java.util.Optional;
import org.yincai.inference.text.Idea;
import org.yincai.inference.text.Stance;
import org.yincai.inference.text.Utterance;
import org.yincai.models.content.Text;

/**
 * What a short answer must say, in whatever words, and what it says when it shows a misconception.
 *
 * @param required all of which must be said, in any order; empty when only whole answers count
 * @param mistaken of which none may be said in plain words
 */
public record Ideas(List<Required> required, List<Wrong<Idea>> mistaken) {
    /** Of an item that knows whole answers only. */
    static final Ideas NONE = new Ideas(List.of(), List.of());

    /**
     * An idea that must be said.
     *
     * @param hint what a pupil is told who left it out; does not say it
     */
    public record Required(Idea idea, Text hint) {}

    /** What was found in an answer. */
    public sealed interface Finding {
        /** All that is required, and nothing mistaken. */
        record Complete() implements Finding {}

        /**
         * Something is left out or denied.
         *
         * @param first the idea to hint at: the first denied, else the first left out
         * @param share of the required ideas that are said, 0 to below 1
         */
        record Incomplete(Required first, double share) implements Finding {}

        /** A misconception, and not all that is required. */
        record Mistaken(Misconception misconception) implements Finding {}

        /** All that is required and a misconception too. */
        record Contradictory() implements Finding {}

        /** Nothing that is known, or something of which cannot be told whether it is said or denied. */
        record Unclear() implements Finding {}
    }

    public Ideas {
        required = List.copyOf(required);
        mistaken = List.copyOf(mistaken);
    }

    /** Judges an answer; whatever cannot be told for certain is {@link Finding.Unclear}. */
    public Finding in(Utterance answer) {
        List<Stance> stances = required.stream().map(r -> r.idea().in(answer)).toList();
        boolean complete = !required.isEmpty() && stances.stream().allMatch(Stance.AFFIRMED::equals);
        Optional<Misconception> shown = mistaken.stream()
                .filter(m -> m.value().plainlyIn(answer) == Stance.AFFIRMED)
                .map(Wrong::misconception)
                .findFirst();
        if (shown.isPresent()) {
            return complete ? new Finding.Contradictory() : new Finding.Mistaken(shown.get());
        }
        boolean unclear = stances.contains(Stance.UNCLEAR)
                || mistaken.stream().anyMatch(m -> m.value().plainlyIn(answer) == Stance.UNCLEAR);
        if (unclear || stances.stream().allMatch(Stance.ABSENT::equals)) {
            return new Finding.Unclear();
        }
        return complete ? new Finding.Complete() : incomplete(stances);
    }

    private Finding incomplete(List<Stance> stances) {
        int denied = stances.indexOf(Stance.DENIED);
        int first = denied >= 0 ? denied : stances.indexOf(Stance.ABSENT);
        long said = stances.stream().filter(Stance.AFFIRMED::equals).count();
        return new Finding.Incomplete(required.get(first), said / (double) stances.size());
    }
}
