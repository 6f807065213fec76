package org.yincai.tutoring.grading;

import java.util.List;
import java.util.Optional;
import org.yincai.models.content.Text;
import org.yincai.tutoring.content.Form;
import org.yincai.tutoring.content.NumberKey;
import org.yincai.tutoring.content.Question;
import org.yincai.tutoring.content.Solution;
import org.yincai.tutoring.maths.Rational;

/**
 * Grades a response to a question: a pure function, bounded in time for whatever is typed, that never throws for it.
 *
 * <p>In this order: right; known to be wrong, with its misconception; right only in another form; wrong in a way not known.
 */
public final class Grader {
    /** The verdict, or a {@link Grade.Misfit} when the response has another shape than the question asks for. */
    public Grade grade(Question question, Response response) {
        if (response instanceof Response.Skip) {
            return Feedback.skipped();
        }
        Optional<Text> misfit = Fitting.remedy(question, response);
        return misfit.isPresent()
                ? new Grade.Misfit(misfit.get())
                : judge(question, response).on(question);
    }

    /** The verdict on the smaller question of the hint ladder. */
    public Verdict gradeScaffold(Question question, String answer) {
        var key = new NumberKey(
                question.key().help().scaffoldAnswer(), Form.ANY, Rational.ZERO, question.unit(), List.of());
        return NumberGrader.grade(answer, key, question.key().help().scaffoldAsk())
                .on(question);
    }

    private static Judgement judge(Question question, Response response) {
        Text stem = question.stem();
        return switch (question.key().solution()) {
            case Solution.Numeric numeric -> NumberGrader.grade(text(response), numeric.key(), stem);
            case Solution.Algebra algebra -> AlgebraGrader.grade(text(response), algebra);
            case Solution.Words words -> WordsGrader.grade(text(response), words);
            case Solution.Choice choice -> ChosenGrader.choice(((Response.Option) response).id(), choice);
            case Solution.Multi multi -> ChosenGrader.multi(((Response.Options) response).ids(), multi);
            case Solution.Order order -> ChosenGrader.order(((Response.Order) response).ids(), order);
            case Solution.Pairs pairs -> ChosenGrader.pairs(((Response.Pairs) response).pairs(), pairs);
            case Solution.Blanks blanks -> BlanksGrader.grade(((Response.Blanks) response).texts(), blanks, stem);
        };
    }

    private static String text(Response response) {
        return ((Response.Text) response).text();
    }
}
