package org.yincai.tutoring.grading;

import org.jspecify.annotations.Nullable;
import org.yincai.tutoring.content.Leak;
import org.yincai.tutoring.content.Misconception;
import org.yincai.tutoring.content.Question;

/** A judgement before its feedback is checked: a finished verdict, or a misconception with a score. */
record Judgement(Verdict verdict, @Nullable Misconception misconception) {
    static Judgement of(Verdict verdict) {
        return new Judgement(verdict, null);
    }

    static Judgement known(Misconception misconception) {
        return known(misconception, 0);
    }

    static Judgement known(@Nullable Misconception misconception, double score) {
        return new Judgement(Feedback.partly(score), misconception);
    }

    /** The verdict; a misconception's words are replaced when they would give the key of this instance away. */
    Verdict on(Question question) {
        if (misconception == null) {
            return verdict;
        }
        boolean leaks = Leak.in(misconception.feedback(), question);
        return new Verdict(
                verdict.score(),
                false,
                Verdict.Kind.KNOWN_MISCONCEPTION,
                misconception.id(),
                leaks ? Feedback.KNOWN : misconception.feedback());
    }
}
