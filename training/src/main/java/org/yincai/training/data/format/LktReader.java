package org.yincai.training.data.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yincai.training.data.Intake;
import org.yincai.training.data.MalformedLogException;
import org.yincai.training.data.Row;

/**
 * Reads the DataShop columns of the R package LKT (Pavlik, Eglington and Harrell-Williams 2021). The item is
 * {@code Problem.Name}; its skill is the number at the head of {@code KC..Cluster.} (a sentence that was taught in two
 * units has one number in each, so its items have two skills); the duration is {@code CF..End.Latency.}, the time until
 * the answer; {@code Time} is taken as UTC. Rows that only show the sentence ({@code STUDY}) are no answers.
 */
final class LktReader implements Reader {
    private static final List<String> NEEDED =
            List.of("Anon.Student.Id", "Time", "Problem.Name", "Outcome", "KC..Cluster.");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,9}) .*", Pattern.DOTALL);

    @Override
    public void read(Source source, Intake intake) throws IOException {
        try (var sheet = new Sheet(source, file(source.path()))) {
            if (!sheet.header().containsAll(NEEDED)) {
                sheet.faults.add("line 1 must name the columns " + String.join(", ", NEEDED));
                sheet.faults.refuse();
            }
            var columns = new ArrayList<Integer>();
            NEEDED.forEach(name -> columns.add(sheet.column(name)));
            columns.add(sheet.column("CF..End.Latency."));
            while (sheet.next()) {
                record(sheet, columns, intake);
            }
            sheet.faults.refuse();
        }
    }

    private static Path file(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return path;
        }
        try (Stream<Path> files = Files.list(path)) {
            List<Path> sheets =
                    files.filter(f -> f.toString().matches(".*\\.csv(\\.gz)?")).toList();
            if (sheets.size() != 1) {
                throw new MalformedLogException(path + ": must hold one CSV file but holds " + sheets.size());
            }
            return sheets.getFirst();
        }
    }

    private static void record(Sheet sheet, List<Integer> columns, Intake intake) throws IOException {
        String outcome = sheet.cell(columns.get(3));
        if (outcome.equals("STUDY")) {
            intake.skip();
            return;
        }
        OptionalLong at = Times.seconds(sheet.cell(columns.get(1)));
        String latency = sheet.cell(columns.get(5));
        if (!outcome.equals("CORRECT") && !outcome.equals("INCORRECT")) {
            sheet.fault("has Outcome '" + outcome + "', which must be CORRECT, INCORRECT or STUDY");
        } else if (at.isEmpty()) {
            sheet.fault("has Time '" + sheet.cell(columns.get(1)) + "', which must be ISO 8601");
        } else {
            String cluster = sheet.cell(columns.get(4));
            var number = NUMBERED.matcher(cluster);
            intake.add(new Row(
                    sheet.cell(columns.get(0)),
                    sheet.cell(columns.get(2)),
                    List.of(number.matches() ? "k" + number.group(1) : cluster),
                    outcome.equals("CORRECT"),
                    at.getAsLong(),
                    Numbers.isCount(latency) ? Numbers.count(latency) : Row.UNKNOWN,
                    Row.UNKNOWN));
        }
    }
}
