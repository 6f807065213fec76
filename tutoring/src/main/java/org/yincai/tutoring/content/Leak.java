package org.yincai.tutoring.content;

import java.util.Optional;
import org.yincai.models.content.Text;

/** Tells whether a text gives the key of a question away; what the stem already shows is no secret. */
public final class Leak {
    private Leak() {}

    /** True when the text contains the key in either language. */
    public static boolean in(Text text, Question question) {
        return Secret.of(question, Text::zh).isIn(text.zh())
                || Secret.of(question, Text::en).isIn(text.en());
    }

    /** The first hint before the answer that gives the key away, described; empty when none does. */
    static Optional<String> of(Question question) {
        Secret zh = Secret.of(question, Text::zh);
        Secret en = Secret.of(question, Text::en);
        return question.key().help().beforeTheAnswer().stream()
                .filter(t -> zh.isIn(t.zh()) || en.isIn(t.en()))
                .findFirst()
                .map(t -> "a hint before level 5 contains the key: " + t.en());
    }
}
