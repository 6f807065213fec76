package org.yincai.training.fru;

import java.util.List;
import java.util.Map;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Rows;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog.Answer;

/**
 * A stretch of one learner's answers, where they lie; they become input rows when a batch is formed, so that a log need
 * not fit into memory.
 *
 * @param traced the items of the log
 * @param k most skills of an item that a row carries
 */
record Piece(List<Answer> answers, Map<ItemId, TracedItem> traced, int k) {
    private static final int ROOM = 1 << 16;

    int size() {
        return answers.size();
    }

    TracedItem item(int index) {
        return item(answers.get(index));
    }

    private TracedItem item(Answer answer) {
        TracedItem item = traced.get(answer.item());
        if (item == null) {
            throw new IllegalArgumentException("item " + answer.item() + " is not part of the log");
        }
        return item;
    }

    /** Features, gaps, indexes and answers, read by the very trace that the service uses; hidden vectors are left out (width 0). */
    Rows rows() {
        var trace = new LearnerTrace(0, ROOM, ROOM);
        var rows = new Rows(size(), k, 0);
        for (int i = 0; i < size(); i++) {
            Answer answer = answers.get(i);
            TracedItem item = item(answer);
            trace.read(item, answer.atSeconds(), rows);
            rows.correct.put(i, answer.correct() ? 1 : 0);
            trace.write(item, answer.correct(), answer.atSeconds(), null, 0);
        }
        return rows;
    }
}
