package org.yincai.training.baseline;

import java.util.ArrayList;
import java.util.List;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.evaluate.Scored;

/** A baseline that goes answer by answer: what it predicts with cannot hold the answer, which comes after. */
interface OnlineBaseline extends Baseline {

    /** A learner of whom nothing is known. */
    Knowledge start();

    /** What is known of one learner. */
    interface Knowledge {
        /** P(right) on an item now, in [0, 1]. */
        double predict(ItemId item);

        /** Takes in an answer. */
        void learn(ItemId item, boolean correct);
    }

    @Override
    default List<Scored> score(AnswerLog log) {
        var scored = new ArrayList<Scored>();
        int number = 0;
        for (Learner learner : log.learners()) {
            Knowledge knowledge = start();
            int event = 0;
            for (Answer answer : learner.answers()) {
                ItemId item = answer.item();
                float p = (float) knowledge.predict(item);
                scored.add(new Scored(number, event++, TracedItem.keyOf(item.value()), p, answer.correct()));
                knowledge.learn(item, answer.correct());
            }
            number++;
        }
        return scored;
    }
}
