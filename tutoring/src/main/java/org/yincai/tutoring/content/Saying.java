package org.yincai.tutoring.content;

import org.yincai.inference.text.Utterance;
import org.yincai.tutoring.maths.Typography;

/**
 * What is written, and what it says.
 *
 * @param text as it was written
 */
public record Saying(String text, Utterance said) {
    public static Saying of(String text) {
        return new Saying(text, Utterance.of(Typography.plain(text)));
    }
}
