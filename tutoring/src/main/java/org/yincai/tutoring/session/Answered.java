package org.yincai.tutoring.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.Offer;
import org.yincai.tutoring.grading.Verdict;

/**
 * The outcome of one answer.
 *
 * @param event the fact to journal
 * @param flags {@code aided}, {@code second-try}, {@code form-only}, {@code unreadable} and the codes of {@link org.yincai.tutoring.gaming.Doubt}
 * @param retry the second try at the same instance, or null
 * @param next what comes next, or null when it was not asked for
 * @param fallback true when the model could not run and BKT stood in
 */
public record Answered(
        AnswerGiven event,
        Verdict verdict,
        List<MasteryChange> mastery,
        List<String> flags,
        @Nullable Offer retry,
        @Nullable NextStep next,
        boolean fallback) {}
