package org.yincai.inference.text;

import java.util.EnumSet;
import java.util.List;
import org.yincai.inference.text.Token.Break;

/**
 * A thought that can be worded in several ways, in one or more languages. Immutable.
 *
 * <p>A wording is a row of words, each of which must stand in the same sentence, close together and in any order:
 * {@code two equal sides}, {@code 两 边 相等}. Of {@code equal|same-length} one must stand there, joined words next to each other, Chinese
 * characters too. What stands after {@code …} must come after what stands before it. Words are compared as {@link Utterance} says, and
 * slightly misspelt ones count.
 */
public final class Idea {
    private final List<Wording> wordings;

    private Idea(List<Wording> wordings) {
        this.wordings = List.copyOf(wordings);
    }

    /** Reads wordings; one that cannot be read is an {@link IllegalArgumentException} that says why. */
    public static Idea of(List<String> wordings) {
        if (wordings.isEmpty()) {
            throw new IllegalArgumentException("an idea needs a wording");
        }
        return new Idea(wordings.stream().map(Wording::of).toList());
    }

    /** How what was written stands to this. A negation denies what it shares a clause with, unless the wording has one too. */
    public Stance in(Utterance utterance) {
        return in(utterance, Break.SENTENCE);
    }

    /** As {@link #in}, but only where all words of a wording stand together, with no comma, "and" or the like between them. */
    public Stance plainlyIn(Utterance utterance) {
        return in(utterance, Break.PART);
    }

    private Stance in(Utterance utterance, Break border) {
        var found = EnumSet.noneOf(Stance.class);
        boolean saidByNegation = false;
        for (Wording wording : wordings) {
            Stance stance = wording.in(utterance, border);
            found.add(stance);
            saidByNegation |= stance == Stance.AFFIRMED && wording.negations() > 0;
        }
        found.remove(Stance.ABSENT);
        if (saidByNegation) {
            found.remove(Stance.DENIED);
        }
        return Stance.of(found);
    }
}
