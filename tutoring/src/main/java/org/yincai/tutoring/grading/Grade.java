package org.yincai.tutoring.grading;

/** What comes of grading: a verdict, or the refusal of a response that cannot belong to the question. */
public sealed interface Grade permits Verdict, Grade.Misfit {
    /**
     * The response does not fit the question; nothing is judged or recorded.
     *
     * @param problem what does not fit and the remedy, for the caller's developer
     */
    record Misfit(String problem) implements Grade {}
}
