package org.yincai.training.data.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yincai.training.data.Faults;
import org.yincai.training.data.Intake;
import org.yincai.training.data.MalformedLogException;
import org.yincai.training.data.Row;

/**
 * Reads the files of AKT (KDD 2020), learner by learner: header, items, skills, responses; where the data set has no
 * items the second line is missing, and a skill is its own item. Each of the five files is a part. One answer to an item
 * of k skills stands there as k consecutive rows.
 */
final class AktReader implements Reader {
    private static final int FOLDS = 5;

    @Override
    public void read(Source source, Intake intake) throws IOException {
        String name = name(source.path());
        int lines = lines(source, source.path().resolve(name + 1 + ".csv"));
        for (int i = 1; i <= FOLDS; i++) {
            if (i > 1) {
                intake.nextPart();
            }
            file(source, source.path().resolve(name + i + ".csv"), lines, intake);
        }
    }

    private static String name(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> first = files.map(f -> String.valueOf(f.getFileName()))
                    .filter(f -> f.endsWith("_test1.csv"))
                    .toList();
            if (first.size() != 1) {
                throw new MalformedLogException(
                        directory + ": must hold one file NAME_test1.csv but holds " + first.size());
            }
            return first.getFirst().substring(0, first.getFirst().length() - "1.csv".length());
        }
    }

    /** Lines per learner: four when the fourth answers the second and third, else three. */
    private static int lines(Source source, Path file) throws IOException {
        try (BufferedReader reader = source.open(file)) {
            List<String> first =
                    reader.lines().filter(l -> !l.isBlank()).limit(4).toList();
            if (first.size() < 4) {
                return 3;
            }
            String[] fourth = Numbers.cells(first.get(3));
            boolean answers = Arrays.stream(fourth).allMatch(Numbers::isBit)
                    && fourth.length == Numbers.cells(first.get(1)).length;
            return answers ? 4 : 3;
        }
    }

    private static void file(Source source, Path file, int size, Intake intake) throws IOException {
        var faults = new Faults(file.toString());
        try (BufferedReader reader = source.open(file)) {
            var block = new ArrayList<String>();
            int number = 0;
            int begin = 0;
            for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    begin = block.isEmpty() ? number : begin;
                    block.add(line);
                }
                if (block.size() == size) {
                    learner(block, begin, intake, faults);
                    block.clear();
                }
            }
            if (!block.isEmpty()) {
                faults.add("ends within a learner: " + size + " lines per learner, but from line " + begin
                        + " on there are " + block.size());
            }
        }
        faults.refuse();
    }

    private static void learner(List<String> block, int line, Intake intake, Faults faults) throws IOException {
        String id = "u" + Numbers.cells(block.getFirst())[0];
        String[] response = Numbers.cells(block.getLast());
        String[] skill = Numbers.cells(block.get(block.size() - 2));
        boolean itemless = block.size() == 3;
        String[] item = itemless ? skill : Numbers.cells(block.get(1));
        if (item.length != skill.length || item.length != response.length) {
            faults.add("learner at line " + line + " has rows of different lengths");
            return;
        }
        for (int i = 0; i < item.length; i++) {
            if (!Numbers.isWhole(item[i]) || !Numbers.isWhole(skill[i]) || !Numbers.isBit(response[i])) {
                faults.add("learner at line " + line + " has a faulty answer " + (i + 1));
            } else {
                intake.add(new Row(
                        id, (itemless ? "s" : "i") + item[i], List.of("s" + skill[i]), response[i].equals("1")));
            }
        }
    }
}
