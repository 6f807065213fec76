package org.yincai.training.fru;

import java.util.List;
import java.util.Map;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Rows;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog.Answer;

/**
 * A stretch of one learner's answers as the model's input rows, read by the very trace that the service uses.
 *
 * @param rows features, gaps, indexes and answers; hidden vectors are left out (width 0)
 */
record Piece(List<TracedItem> items, Rows rows) {
    private static final int ROOM = 1 << 16;

    static Piece of(List<Answer> answers, Map<ItemId, TracedItem> traced, int k) {
        var trace = new LearnerTrace(0, ROOM, ROOM);
        var rows = new Rows(answers.size(), k, 0);
        List<TracedItem> items = answers.stream().map(a -> item(traced, a)).toList();
        for (int i = 0; i < items.size(); i++) {
            Answer answer = answers.get(i);
            trace.read(items.get(i), answer.atSeconds(), rows);
            rows.correct.put(i, answer.correct() ? 1 : 0);
            trace.write(items.get(i), answer.correct(), answer.atSeconds(), null, 0);
        }
        return new Piece(items, rows);
    }

    private static TracedItem item(Map<ItemId, TracedItem> traced, Answer answer) {
        TracedItem item = traced.get(answer.item());
        if (item == null) {
            throw new IllegalArgumentException("item " + answer.item() + " is not part of the log");
        }
        return item;
    }

    int size() {
        return items.size();
    }
}
