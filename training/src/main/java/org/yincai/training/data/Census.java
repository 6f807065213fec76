package org.yincai.training.data;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.yincai.models.id.SkillId;

/** Goes through a grouped table learner by learner: puts rows in order, makes one answer of each and counts. */
final class Census {
    private final AnswerTable table;
    private final Catalogue catalogue;
    private final Repeats repeats;
    private final BitSet items = new BitSet();
    private String firstLeak = "";
    private int answers;
    private long rows;
    private long right;
    private long several;
    private long duplicates;
    private long leaks;
    private long timed;
    private long clocked;
    private long hinted;
    private long firstAt = Long.MAX_VALUE;
    private long lastAt = Row.UNKNOWN;

    Census(AnswerTable table, Catalogue catalogue) {
        this.table = table;
        this.catalogue = catalogue;
        this.repeats = new Repeats(table, catalogue);
    }

    /** Answers so far: where those of the next learner begin. */
    int answers() {
        return answers;
    }

    /** Takes the rows of the next learner and moves the answers among them together. */
    void learner(String id, int from, int to) {
        sort(from, to);
        repeats.begin();
        for (int row = from; row < to; row++) {
            rows++;
            switch (repeats.next(row)) {
                case LEAK -> leak(id, row);
                case DUPLICATE -> {
                    duplicates++;
                    answer(row);
                }
                case NEW -> answer(row);
            }
        }
    }

    private void leak(String id, int row) {
        if (leaks++ == 0) {
            firstLeak = "learner " + id + ", item " + catalogue.item(table.item(row));
        }
    }

    private void answer(int row) {
        items.set(table.item(row));
        right += table.correct(row) ? 1 : 0;
        several += catalogue.skillsOfItem(table.item(row)).size() > 1 ? 1 : 0;
        clocked += table.durationMillis(row) >= 0 ? 1 : 0;
        hinted += table.hints(row) >= 0 ? 1 : 0;
        long at = table.atSeconds(row);
        if (at >= 0) {
            timed++;
            firstAt = Math.min(firstAt, at);
            lastAt = Math.max(lastAt, at);
        }
        table.put(answers++, table, row);
    }

    private void sort(int from, int to) {
        boolean known = from < to && table.atSeconds(from) >= 0;
        boolean sorted = true;
        for (int row = from + 1; row < to; row++) {
            known &= table.atSeconds(row) >= 0;
            sorted &= table.atSeconds(row - 1) <= table.atSeconds(row);
        }
        if (!known || sorted) {
            return;
        }
        ByteBuffer copy = ByteBuffer.allocate(Math.multiplyExact(to - from, AnswerTable.BYTES));
        for (int row = from; row < to; row++) {
            table.get(row, copy);
        }
        int[] order = IntStream.range(from, to)
                .boxed()
                .sorted(Comparator.comparingLong(table::atSeconds))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < order.length; i++) {
            table.put(from + i, copy, order[i] - from);
        }
    }

    /** What was counted. */
    Facts facts(long skipped, int learners) {
        var skills = new HashSet<SkillId>();
        items.stream().forEach(item -> skills.addAll(catalogue.skillsOfItem(item)));
        table.resize(answers);
        return new Facts(
                rows + skipped,
                skipped,
                learners,
                items.cardinality(),
                skills.size(),
                answers,
                (double) right / answers,
                several,
                duplicates,
                leaks,
                firstLeak,
                timed,
                clocked,
                hinted,
                timed == 0 ? Row.UNKNOWN : firstAt,
                lastAt);
    }
}
