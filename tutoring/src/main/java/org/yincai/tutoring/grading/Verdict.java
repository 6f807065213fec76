package org.yincai.tutoring.grading;

import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;

/**
 * How an answer was judged.
 *
 * @param score 0 to 1; 1 exactly when right; a right value in the wrong form scores {@value #FORM_SCORE}
 * @param misconception id of the diagnosed misconception, or null
 * @param feedback what the pupil is told; never contains the key unless the answer was right
 */
public record Verdict(
        double score, boolean correct, Kind kind, @Nullable String misconception, Text feedback) implements Grade {
    /** Not wrong mathematics, so more than half; yet to be written properly. */
    public static final double FORM_SCORE = 0.75;

    /** What kind of answer it was. */
    public enum Kind {
        CORRECT,
        /** Right but for rounding, unit or simplification: not wrong mathematics, a retry costs nothing. */
        WRONG_FORM,
        KNOWN_MISCONCEPTION,
        /** Wrong, and the way that led there is not known. */
        WRONG,
        /** Empty, not a number, expression or word that can be read, or not understood for certain. */
        UNREADABLE
    }

    public Verdict {
        if (!(score >= 0 && score <= 1) || correct != (score == 1) || correct != (kind == Kind.CORRECT)) {
            throw new IllegalArgumentException("score " + score + " does not fit a " + kind + " answer");
        }
        if ((misconception != null) != (kind == Kind.KNOWN_MISCONCEPTION)) {
            throw new IllegalArgumentException("a misconception belongs to exactly the kind KNOWN_MISCONCEPTION");
        }
    }
}
