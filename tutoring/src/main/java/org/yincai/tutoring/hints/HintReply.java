package org.yincai.tutoring.hints;

import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Text;

/** What comes of asking for a hint: the hint, or a refusal. */
public sealed interface HintReply {
    /**
     * A hint.
     *
     * @param level 0 what is asked, 1 concept, 2 strategy, 3 scaffold question, 4 worked similar example, 5 the answer
     * @param ask at level 3 the smaller question, itself graded by {@link HintLadder#gradeScaffold}; else null
     */
    record Hint(int level, Text text, @Nullable Text ask) implements HintReply {}

    /** A hint that is not given now, and what to do instead. */
    record Refusal(Reason reason, Text text, Text remedy) implements HintReply {}

    /** Why a hint is not given. */
    enum Reason {
        NO_SUCH_LEVEL,
        NO_HINTS_IN_TESTS,
        /** The answer is shown only after the worked example. */
        EXAMPLE_FIRST
    }
}
