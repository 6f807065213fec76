package org.yincai.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;

/**
 * Reads the tab separated files of Gervet et al. (JEDM 2020): {@code user_id item_id timestamp correct skill_id}, one
 * row per question, with the skills of an item in {@code q_mat.npz} and a fixed split by learner. A timestamp of 0
 * throughout means that time is unknown.
 */
public final class GervetReader {
    private static final List<String> HEADER = List.of("user_id", "item_id", "timestamp", "correct", "skill_id");

    private GervetReader() {}

    /** Reads a directory with {@code preprocessed_data_train.csv}, {@code preprocessed_data_test.csv}, {@code q_mat.npz}. */
    public static Split read(Path directory) throws IOException {
        QMatrix q = QMatrix.read(directory.resolve("q_mat.npz"));
        return new Split(
                part(directory.resolve("preprocessed_data_train.csv"), q),
                part(directory.resolve("preprocessed_data_test.csv"), q));
    }

    private static AnswerLog part(Path file, QMatrix q) throws IOException {
        var faults = new Faults(file.toString());
        var byLearner = new LinkedHashMap<String, List<Answer>>();
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !List.of(lines.getFirst().split("\t", -1)).equals(HEADER)) {
            faults.add("line 1 must be the header " + String.join("\t", HEADER));
        }
        for (int i = 1; i < lines.size(); i++) {
            line(lines.get(i), i + 1, q, byLearner, faults);
        }
        faults.refuse();
        var learners = new ArrayList<Learner>();
        byLearner.forEach((id, answers) -> learners.add(new Learner(id, answers)));
        return new AnswerLog(q.skills(), q.items(), learners);
    }

    private static void line(String line, int number, QMatrix q, Map<String, List<Answer>> byLearner, Faults faults) {
        String[] cells = line.split("\t", -1);
        if (cells.length != HEADER.size() || !Numbers.isWhole(cells[0]) || !Numbers.isWhole(cells[1])) {
            faults.add("line " + number + " must be five tab separated numbers");
            return;
        }
        ItemId item = new ItemId("i" + cells[1]);
        if (!q.items().containsKey(item)) {
            faults.add("line " + number + " names item " + cells[1] + ", which the Q-matrix does not hold");
        } else if (!Numbers.isBit(cells[3])) {
            faults.add("line " + number + ": correct must be 0 or 1 but is '" + cells[3] + "'");
        } else if (!Numbers.isWhole(cells[2])) {
            faults.add("line " + number + ": timestamp must be a whole number but is '" + cells[2] + "'");
        } else {
            long at = Long.parseLong(cells[2]);
            byLearner
                    .computeIfAbsent("u" + cells[0], id -> new ArrayList<>())
                    .add(new Answer(item, cells[3].equals("1"), at == 0 ? -1 : at));
        }
    }
}
