package org.yincai.api.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.api.problem.Fault;
import org.yincai.api.problem.Refusal;
import org.yincai.models.event.Offer;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.grading.Verdict;
import org.yincai.tutoring.hints.HintLadder;
import org.yincai.tutoring.hints.HintReply;
import org.yincai.tutoring.session.Session;

/** Hints for the open offer. */
final class Hints {
    private final HintLadder ladder;

    Hints(Bank bank) {
        this.ladder = new HintLadder(bank);
    }

    /**
     * The reply to a request for a hint.
     *
     * @param scaffold the pupil's answer to the smaller question of level 3, or null
     */
    Replies.Hinted reply(Session session, Offer offer, Question question, int level, @Nullable String scaffold) {
        return switch (ladder.hint(
                question,
                level,
                session.misconception(),
                session.hint(),
                session.start().mode())) {
            case HintReply.Hint hint ->
                new Replies.Hinted(
                        offer.attempt(),
                        level,
                        hint.text(),
                        hint.ask(),
                        hint.ask() == null || scaffold == null ? null : result(question, scaffold));
            case HintReply.Refusal refusal ->
                throw new Refusal.Invalid(List.of(new Fault("level", refusal.text(), refusal.remedy()))).exception();
        };
    }

    private Replies.ScaffoldResult result(Question question, String scaffold) {
        Verdict verdict = ladder.gradeScaffold(question, scaffold);
        return new Replies.ScaffoldResult(verdict.correct(), verdict.feedback());
    }
}
