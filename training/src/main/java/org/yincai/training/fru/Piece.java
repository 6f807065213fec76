package org.yincai.training.fru;

import java.util.List;
import java.util.Map;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Rows;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;

/**
 * A stretch of one learner's answers, where they lie; they become input rows when a batch is formed, so that a log need
 * not fit into memory. Features and gaps count from the learner's first answer.
 *
 * @param from first answer of the stretch
 * @param to end of the stretch, exclusive
 * @param traced the items of the log
 * @param k most skills of an item that a row carries
 */
record Piece(Learner learner, int from, int to, Map<ItemId, TracedItem> traced, int k, Lessons lessons) {
    private static final int ROOM = 1 << 16;

    int size() {
        return to - from;
    }

    /** The item of an answer, counted from the start of the stretch. */
    TracedItem item(int index) {
        return item(answers().get(from + index));
    }

    private TracedItem item(Answer answer) {
        TracedItem item = traced.get(answer.item());
        if (item == null) {
            throw new IllegalArgumentException("item " + answer.item() + " is not part of the log");
        }
        return item;
    }

    private List<Answer> answers() {
        return learner.answers();
    }

    /** P(right) that is taught of an answer, counted from the start of the stretch. */
    float taught(int index) {
        int event = from + index;
        return lessons.target(learner.id(), event, answers().get(event).correct());
    }

    /** Features, gaps, indexes and answers, read by the very trace that the service uses; hidden vectors are left out (width 0). */
    Rows rows() {
        var trace = new LearnerTrace(0, ROOM, ROOM);
        var rows = new Rows(size(), k, 0);
        for (int i = 0; i < to; i++) {
            Answer answer = answers().get(i);
            TracedItem item = item(answer);
            if (i >= from) {
                rows.correct.put(i - from, answer.correct() ? 1 : 0);
                trace.read(item, answer.atSeconds(), rows);
            }
            trace.write(item, answer.correct(), answer.atSeconds(), null, 0);
        }
        return rows;
    }
}
