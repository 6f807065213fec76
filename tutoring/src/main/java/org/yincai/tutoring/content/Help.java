package org.yincai.tutoring.content;

import java.util.List;
import org.yincai.models.content.Text;
import org.yincai.tutoring.maths.Rational;

/**
 * The texts of the hint ladder for one question instance.
 *
 * @param asks what is asked
 * @param scaffoldAsk a smaller question on the way
 * @param scaffoldAnswer its answer
 * @param example a worked similar example with other numbers
 * @param steps the way to the answer; only these may contain the key
 */
public record Help(
        Text asks,
        Text concept,
        Text strategy,
        Text scaffoldAsk,
        Rational scaffoldAnswer,
        Text example,
        List<Text> steps) {
    public Help {
        steps = List.copyOf(steps);
    }

    /** What is shown before the answer itself, in the order of the levels 0 to 4. */
    public List<Text> beforeTheAnswer() {
        return List.of(asks, concept, strategy, scaffoldAsk, example);
    }
}
