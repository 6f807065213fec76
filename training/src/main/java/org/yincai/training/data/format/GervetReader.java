package org.yincai.training.data.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.Faults;
import org.yincai.training.data.Intake;
import org.yincai.training.data.Row;

/**
 * Reads the tab separated files of Gervet et al. (JEDM 2020): {@code user_id item_id timestamp correct skill_id}, one
 * row per question, with the skills of an item in {@code q_mat.npz} and a fixed split by learner. A timestamp of 0
 * means that time is unknown.
 */
final class GervetReader implements Reader {
    private static final List<String> HEADER = List.of("user_id", "item_id", "timestamp", "correct", "skill_id");

    @Override
    public void read(Source source, Intake intake) throws IOException {
        QMatrix q = QMatrix.read(source.path().resolve("q_mat.npz"));
        q.skills().forEach(s -> intake.skill(s.value()));
        q.items().forEach((item, skills) -> intake.item(item.value(), names(skills)));
        part(source, source.path().resolve("preprocessed_data_train.csv"), q, intake);
        intake.nextPart();
        part(source, source.path().resolve("preprocessed_data_test.csv"), q, intake);
    }

    private static List<String> names(List<SkillId> skills) {
        return skills.stream().map(SkillId::value).toList();
    }

    private static void part(Source source, Path file, QMatrix q, Intake intake) throws IOException {
        var faults = new Faults(file.toString());
        try (BufferedReader reader = source.open(file)) {
            String header = reader.readLine();
            if (header == null || !List.of(header.split("\t", -1)).equals(HEADER)) {
                faults.add("line 1 must be the header " + String.join("\t", HEADER));
            }
            int number = 1;
            for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
                line(line, ++number, q, intake, faults);
            }
        }
        faults.refuse();
    }

    private static void line(String line, int number, QMatrix q, Intake intake, Faults faults) throws IOException {
        String[] cells = line.split("\t", -1);
        if (cells.length != HEADER.size() || !Numbers.isWhole(cells[0]) || !Numbers.isWhole(cells[1])) {
            faults.add("line " + number + " must be five tab separated numbers");
            return;
        }
        ItemId item = new ItemId("i" + cells[1]);
        List<SkillId> skills = q.items().get(item);
        if (skills == null) {
            faults.add("line " + number + " names item " + cells[1] + ", which the Q-matrix does not hold");
        } else if (!Numbers.isBit(cells[3])) {
            faults.add("line " + number + ": correct must be 0 or 1 but is '" + cells[3] + "'");
        } else if (!Numbers.isWhole(cells[2])) {
            faults.add("line " + number + ": timestamp must be a whole number but is '" + cells[2] + "'");
        } else {
            long at = Long.parseLong(cells[2]);
            intake.add(new Row(
                    "u" + cells[0],
                    item.value(),
                    names(skills),
                    cells[3].equals("1"),
                    at == 0 ? Row.UNKNOWN : at,
                    Row.UNKNOWN,
                    Row.UNKNOWN));
        }
    }
}
