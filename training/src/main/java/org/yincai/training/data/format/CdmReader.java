package org.yincai.training.data.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yincai.training.data.Intake;
import org.yincai.training.data.MalformedLogException;
import org.yincai.training.data.Row;

/**
 * Reads matrices of learners by items as the R package CDM has them, with the Q-matrix beside them: of
 * {@code X__data.csv} the first {@code X__q.matrix*.csv}, of {@code X.data.csv} {@code X.qmatrix.csv}. A Q-matrix with a
 * column {@code item} names its items; else they are the first columns side by side, as many as the Q-matrix has rows,
 * whose names hold a digit. An answer is right when it has the item's highest score in the file; missing ones are
 * skipped. Such data has no order but that of its columns and no learner ids but row numbers.
 */
final class CdmReader implements Reader {
    @Override
    public void read(Source source, Intake intake) throws IOException {
        Path file = source.path();
        List<Item> items;
        try (var matrix = new Sheet(source, file)) {
            items = items(source, qMatrix(file), matrix);
        }
        int[] highest = highest(source, file, items);
        try (var matrix = new Sheet(source, file)) {
            for (int learner = 1; matrix.next(); learner++) {
                for (int i = 0; i < items.size(); i++) {
                    Item item = items.get(i);
                    String score = matrix.cell(item.column);
                    if (isMissing(score)) {
                        intake.skip();
                    } else {
                        boolean right = Integer.parseInt(score) == highest[i];
                        intake.add(new Row("u" + learner, item.name, item.skills, right));
                    }
                }
            }
        }
    }

    private record Item(String name, int column, List<String> skills) {}

    private static Path qMatrix(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String pattern = name.endsWith("__data.csv")
                ? head(name, "__data.csv") + "__q.matrix"
                : head(name, ".data.csv") + ".qmatrix";
        try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
            return files.filter(f -> String.valueOf(f.getFileName()).startsWith(pattern))
                    .min(Path::compareTo)
                    .orElseThrow(() -> new MalformedLogException(file + ": has no " + pattern + "*.csv beside it"));
        }
    }

    private static String head(String name, String tail) {
        return name.endsWith(tail) ? name.substring(0, name.length() - tail.length()) : name;
    }

    private static List<Item> items(Source source, Path file, Sheet matrix) throws IOException {
        var skills = new ArrayList<List<String>>();
        var names = new ArrayList<String>();
        try (var q = new Sheet(source, file)) {
            int named = q.column("item");
            while (q.next()) {
                names.add(q.cell(named));
                skills.add(ofRow(q, named));
            }
            q.faults.refuse();
        }
        int first = names.stream().allMatch(String::isEmpty) ? firstItem(matrix, skills.size()) : -1;
        var items = new ArrayList<Item>();
        for (int i = 0; i < skills.size(); i++) {
            int column = first < 0 ? matrix.column(names.get(i)) : first + i;
            if (column < 0) {
                matrix.faults.add("has no column " + names.get(i) + ", which is in the Q-matrix");
            } else {
                items.add(new Item(matrix.header().get(column), column, skills.get(i)));
            }
        }
        matrix.faults.refuse();
        return items;
    }

    private static List<String> ofRow(Sheet q, int named) {
        var skills = new ArrayList<String>();
        for (int column = 0; column < q.header().size(); column++) {
            if (column != named && q.cell(column).equals("1")) {
                skills.add(q.header().get(column));
            }
        }
        return skills;
    }

    private static int firstItem(Sheet matrix, int items) {
        int run = 0;
        for (int column = 0; column < matrix.header().size(); column++) {
            run = matrix.header().get(column).matches(".*\\d.*") ? run + 1 : 0;
            if (run == items) {
                return column - items + 1;
            }
        }
        matrix.faults.add("has no " + items
                + " columns side by side, one for each row of the Q-matrix, with a digit in " + "their names");
        matrix.faults.refuse();
        return -1;
    }

    private static int[] highest(Source source, Path file, List<Item> items) throws IOException {
        int[] highest = new int[items.size()];
        try (var matrix = new Sheet(source, file)) {
            while (matrix.next()) {
                for (int i = 0; i < highest.length; i++) {
                    String score = matrix.cell(items.get(i).column);
                    if (Numbers.isCount(score)) {
                        highest[i] = Math.max(highest[i], Numbers.count(score));
                    } else if (!isMissing(score)) {
                        matrix.fault("has score '" + score + "' for item " + items.get(i).name);
                    }
                }
            }
            matrix.faults.refuse();
        }
        for (int i = 0; i < highest.length; i++) {
            highest[i] = Math.max(highest[i], 1);
        }
        return highest;
    }

    private static boolean isMissing(String score) {
        return score.isEmpty() || score.equals("NA");
    }
}
