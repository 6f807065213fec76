package org.yincai.training.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.training.data.AnswerLog.Learner;

/**
 * Takes rows in any order and makes answer logs of them: rows are grouped by learner (a counting pass, then a scatter),
 * a learner's rows are put in the order of time where all their times are known, and rows that repeat an answer once for
 * each skill become one answer. On the heap stand the names of learners, items and skills; the rows do not.
 */
public final class Intake implements AutoCloseable {
    private final Catalogue catalogue = new Catalogue();
    private final AnswerTable staged = new AnswerTable();
    private final List<String> learners = new ArrayList<>();
    private final Map<String, Integer> ofThisPart = new HashMap<>();
    private final List<Integer> partBegins = new ArrayList<>(List.of(0));
    private long skipped;

    public Intake() throws IOException {}

    /** Takes a row. */
    public void add(Row row) throws IOException {
        int set = catalogue.set(row.skills());
        staged.add(learner(row.learner()), catalogue.item(row.item(), set), set, row);
    }

    private int learner(String text) {
        Integer known = ofThisPart.get(text);
        if (known != null) {
            return known;
        }
        ofThisPart.put(text, learners.size());
        learners.add(Catalogue.name(text));
        return learners.size() - 1;
    }

    /** Names a skill that need not be met. */
    public void skill(String skill) {
        catalogue.skill(skill);
    }

    /** Names an item that need not be answered. */
    public void item(String item, List<String> skills) {
        catalogue.item(item, catalogue.set(skills));
    }

    /** Counts a row that is no answer. */
    public void skip() {
        skipped++;
    }

    /** What follows belongs to the next part. */
    public void nextPart() {
        ofThisPart.clear();
        partBegins.add(learners.size());
    }

    /** Everything taken, in parts. */
    public DataSet finish() throws IOException {
        int[] begins = begins();
        AnswerTable table = grouped(begins);
        var census = new Census(table, catalogue);
        var all = new ArrayList<Learner>();
        for (int i = 0; i < learners.size(); i++) {
            int from = census.answers();
            census.learner(learners.get(i), begins[i], begins[i + 1]);
            all.add(new Learner(learners.get(i), new Answers(table, catalogue, from, census.answers())));
        }
        table.close();
        var parts = new ArrayList<AnswerLog>();
        for (int i = 0; i < partBegins.size(); i++) {
            int end = i + 1 < partBegins.size() ? partBegins.get(i + 1) : all.size();
            parts.add(catalogue.log(all.subList(partBegins.get(i), end)));
        }
        return new DataSet(parts, census.facts(skipped, all.size()));
    }

    /** Where the rows of each learner begin once grouped; the last entry is the number of rows. */
    private int[] begins() {
        int[] begins = new int[learners.size() + 1];
        for (int row = 0; row < staged.size(); row++) {
            begins[staged.learner(row) + 1]++;
        }
        Arrays.parallelPrefix(begins, Integer::sum);
        return begins;
    }

    private AnswerTable grouped(int[] begins) throws IOException {
        boolean already = true;
        for (int row = 1; row < staged.size() && already; row++) {
            already = staged.learner(row - 1) <= staged.learner(row);
        }
        if (already) {
            return staged;
        }
        int[] next = begins.clone();
        var table = new AnswerTable();
        table.grow(staged.size());
        table.resize(staged.size());
        for (int row = 0; row < staged.size(); row++) {
            table.put(next[staged.learner(row)]++, staged, row);
        }
        return table;
    }

    @Override
    public void close() throws IOException {
        staged.close();
    }
}
