package org.yincai.tutoring.content;

import java.util.Optional;
import java.util.stream.Stream;
import org.yincai.inference.text.Utterance;
import org.yincai.models.content.Text;

/** Tells whether a text gives the key of a question away; what the stem already shows is no secret. */
public final class Leak {
    private Leak() {}

    /** True when the text contains the key in either language. */
    public static boolean in(Text text, Question question) {
        return Secret.of(question, Text::zh).isIn(text.zh())
                || Secret.of(question, Text::en).isIn(text.en())
                || saysTheIdeas(text, question);
    }

    private static boolean saysTheIdeas(Text text, Question question) {
        return question.key().solution() instanceof Solution.Words words
                && !words.ideas().required().isEmpty()
                && Stream.of(text.zh(), text.en())
                        .anyMatch(t -> words.ideas().in(Utterance.of(t)) instanceof Ideas.Finding.Complete);
    }

    /** The first hint before the answer that says the ideas of a short answer, described; empty when none does. */
    static Optional<String> ofIdeas(Question question) {
        return question.key().help().beforeTheAnswer().stream()
                .filter(t -> saysTheIdeas(t, question))
                .findFirst()
                .map(Leak::described);
    }

    /**
     * The first hint before the answer that gives the key away, described; empty when none does. Leaves out ideas, which do not change
     * with the numbers that are drawn.
     */
    static Optional<String> of(Question question) {
        Secret zh = Secret.of(question, Text::zh);
        Secret en = Secret.of(question, Text::en);
        return question.key().help().beforeTheAnswer().stream()
                .filter(t -> zh.isIn(t.zh()) || en.isIn(t.en()))
                .findFirst()
                .map(Leak::described);
    }

    private static String described(Text hint) {
        return "a hint before level 5 contains the key: " + hint.en();
    }
}
