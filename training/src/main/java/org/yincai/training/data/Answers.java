package org.yincai.training.data;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;
import org.yincai.training.data.AnswerLog.Answer;

/** Rows {@code from} to {@code to} of a table, read when asked for. */
final class Answers extends AbstractList<Answer> implements RandomAccess {
    private final AnswerTable table;
    private final Catalogue catalogue;
    private final int from;
    private final int to;

    Answers(AnswerTable table, Catalogue catalogue, int from, int to) {
        this.table = table;
        this.catalogue = catalogue;
        this.from = from;
        this.to = to;
    }

    @Override
    public Answer get(int index) {
        int row = from + Objects.checkIndex(index, size());
        return new Answer(
                catalogue.item(table.item(row)),
                table.correct(row),
                table.atSeconds(row),
                table.durationMillis(row),
                table.hints(row));
    }

    @Override
    public int size() {
        return to - from;
    }
}
