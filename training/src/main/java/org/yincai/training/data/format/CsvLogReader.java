package org.yincai.training.data.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.yincai.training.data.Intake;
import org.yincai.training.data.Row;

/**
 * Reads {@code learner,item,skills,correct,timestamp[,duration,hints]}: skills separated by {@code ;}, correct 0 or 1,
 * timestamp of when the question was shown in epoch seconds or ISO 8601 (without an offset: UTC), duration in
 * milliseconds, hints as a count. Empty means unknown. Columns may come in any order, rows too.
 */
final class CsvLogReader implements Reader {
    private static final List<String> NEEDED = List.of("learner", "item", "skills", "correct", "timestamp");
    private static final List<String> OPTIONAL = List.of("duration", "hints");

    @Override
    public void read(Source source, Intake intake) throws IOException {
        try (var sheet = new Sheet(source, source.path())) {
            header(sheet);
            var columns = new Columns(
                    sheet.column("learner"),
                    sheet.column("item"),
                    sheet.column("skills"),
                    sheet.column("correct"),
                    sheet.column("timestamp"),
                    sheet.column("duration"),
                    sheet.column("hints"));
            while (sheet.next()) {
                record(sheet, columns, intake);
            }
            sheet.faults.refuse();
        }
    }

    private record Columns(int learner, int item, int skills, int correct, int timestamp, int duration, int hints) {}

    private static void header(Sheet sheet) {
        Set<String> names = new HashSet<>(sheet.header());
        boolean twice = names.size() < sheet.header().size();
        boolean complete = names.containsAll(NEEDED);
        NEEDED.forEach(names::remove);
        OPTIONAL.forEach(names::remove);
        if (!complete || twice || !names.isEmpty()) {
            sheet.faults.add("line 1 must be the header " + String.join(",", NEEDED) + "[," + String.join(",", OPTIONAL)
                    + "] but is " + String.join(",", sheet.header()));
            sheet.faults.refuse();
        }
    }

    private static void record(Sheet sheet, Columns columns, Intake intake) throws IOException {
        String learner = sheet.cell(columns.learner);
        String item = sheet.cell(columns.item);
        String correct = sheet.cell(columns.correct);
        OptionalLong at = Times.seconds(sheet.cell(columns.timestamp));
        String duration = sheet.cell(columns.duration);
        String hints = sheet.cell(columns.hints);
        if (learner.isEmpty() || item.isEmpty()) {
            sheet.fault("must name a learner and an item");
        } else if (!Numbers.isBit(correct)) {
            sheet.fault("has correct '" + correct + "', which must be 0 or 1");
        } else if (at.isEmpty()) {
            sheet.fault("has timestamp '" + sheet.cell(columns.timestamp)
                    + "', which must be epoch seconds, ISO 8601 or empty");
        } else if (!Numbers.isCount(duration) || !Numbers.isCount(hints)) {
            sheet.fault(
                    "has duration '" + duration + "' and hints '" + hints + "', which must be whole numbers or empty");
        } else {
            List<String> skills = skills(sheet.cell(columns.skills));
            int millis = Numbers.count(duration);
            intake.add(
                    new Row(learner, item, skills, correct.equals("1"), at.getAsLong(), millis, Numbers.count(hints)));
        }
    }

    private static List<String> skills(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
