package org.yincai.tutoring.grading;

import org.yincai.models.content.Text;

/** What comes of grading: a verdict, or the refusal of a response that cannot belong to the question. */
public sealed interface Grade permits Verdict, Grade.Misfit {
    /**
     * The response does not fit the question; nothing is judged or recorded.
     *
     * @param remedy what to send instead, for the caller's developer
     */
    record Misfit(Text remedy) implements Grade {}
}
