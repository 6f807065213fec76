package org.yincai.training.data.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.Faults;
import org.yincai.training.data.Intake;
import org.yincai.training.data.Row;

/**
 * Reads the tab separated files of Gervet et al. (JEDM 2020): {@code user_id item_id timestamp correct}, one row per
 * question, with the skills of an item in {@code q_mat.npz} and a fixed split by learner. A timestamp of 0 means that time
 * is unknown. Columns are found by their names, in any order; others, such as {@code skill_id} or the predictions that
 * authors have left in some of these files, are passed over.
 */
final class GervetReader implements Reader {
    private static final List<String> HEADER = List.of("user_id", "item_id", "timestamp", "correct");

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
            @Nullable String header = reader.readLine();
            List<String> columns = header == null ? List.of() : List.of(header.split("\t", -1));
            int[] places = HEADER.stream().mapToInt(columns::indexOf).toArray();
            if (Arrays.stream(places).anyMatch(place -> place < 0)) {
                faults.add("line 1 must name the columns " + String.join(", ", HEADER) + ", tab separated");
                faults.refuse();
            }
            int number = 1;
            for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] cells = line.split("\t", -1);
                number++;
                if (cells.length == columns.size()) {
                    line(Arrays.stream(places).mapToObj(place -> cells[place]).toList(), number, q, intake, faults);
                } else {
                    faults.add("line " + number + " must have " + columns.size() + " cells but has " + cells.length);
                }
            }
        }
        faults.refuse();
    }

    /** The cells of {@link #HEADER}, in its order. */
    private static void line(List<String> cells, int number, QMatrix q, Intake intake, Faults faults)
            throws IOException {
        String learner = cells.get(0);
        String time = cells.get(2);
        String correct = cells.get(3);
        if (!Numbers.isWhole(learner) || !Numbers.isWhole(cells.get(1))) {
            faults.add("line " + number + ": user_id and item_id must be whole numbers but are '" + learner + "' and '"
                    + cells.get(1) + "'");
            return;
        }
        ItemId item = new ItemId("i" + cells.get(1));
        List<SkillId> skills = q.items().get(item);
        if (skills == null) {
            faults.add("line " + number + " names item " + cells.get(1) + ", which the Q-matrix does not hold");
        } else if (!Numbers.isBit(correct)) {
            faults.add("line " + number + ": correct must be 0 or 1 but is '" + correct + "'");
        } else if (!Numbers.isWhole(time)) {
            faults.add("line " + number + ": timestamp must be a whole number but is '" + time + "'");
        } else {
            long at = Long.parseLong(time);
            intake.add(new Row(
                    "u" + learner,
                    item.value(),
                    names(skills),
                    correct.equals("1"),
                    at == 0 ? Row.UNKNOWN : at,
                    Row.UNKNOWN,
                    Row.UNKNOWN));
        }
    }
}
