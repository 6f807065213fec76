package org.yincai.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;

/**
 * Reads the four-line files of AKT (KDD 2020): learner header, items, skills, responses. One answer to an item of k
 * skills stands there as k consecutive rows; scoring those as k answers leaks the label, so they become one event again.
 */
public final class AktReader {
    private final Map<ItemId, Set<String>> items = new LinkedHashMap<>();
    private final Set<Integer> skills = new TreeSet<>();

    private AktReader() {}

    /**
     * Reads five learner folds {@code assist2009_pid_test1.csv} to {@code ...test5.csv}.
     *
     * @param fold 1 to 5: the fold that becomes the test part
     */
    public static Split read(Path directory, int fold) throws IOException {
        if (fold < 1 || fold > 5) {
            throw new IllegalArgumentException("fold must be 1 to 5 but is " + fold);
        }
        var reader = new AktReader();
        var train = new ArrayList<Learner>();
        var test = new ArrayList<Learner>();
        for (int i = 1; i <= 5; i++) {
            (i == fold ? test : train).addAll(reader.file(directory.resolve("assist2009_pid_test" + i + ".csv")));
        }
        return new Split(reader.log(train), reader.log(test));
    }

    private AnswerLog log(List<Learner> learners) {
        var known = new LinkedHashMap<ItemId, List<SkillId>>();
        items.forEach(
                (item, ids) -> known.put(item, ids.stream().map(SkillId::new).toList()));
        return new AnswerLog(skills.stream().map(s -> new SkillId("s" + s)).toList(), known, learners);
    }

    private List<Learner> file(Path file) throws IOException {
        var faults = new Faults(file.toString());
        List<String> lines =
                Files.readAllLines(file).stream().filter(l -> !l.isBlank()).toList();
        if (lines.size() % 4 != 0) {
            faults.add("holds " + lines.size() + " lines, which is not four per learner");
        }
        var learners = new ArrayList<Learner>();
        for (int i = 0; i + 3 < lines.size(); i += 4) {
            String[] rows = {lines.get(i + 1), lines.get(i + 2), lines.get(i + 3)};
            learners.add(learner("u" + Numbers.cells(lines.get(i))[0], i + 1, rows, faults));
        }
        faults.refuse();
        return learners;
    }

    private Learner learner(String id, int line, String[] rows, Faults faults) {
        String[] item = Numbers.cells(rows[0]);
        String[] skill = Numbers.cells(rows[1]);
        String[] response = Numbers.cells(rows[2]);
        var answers = new ArrayList<Answer>();
        if (item.length != skill.length || item.length != response.length) {
            faults.add("learner at line " + line + " has rows of different lengths");
            return new Learner(id, answers);
        }
        var seen = new LinkedHashSet<String>();
        for (int i = 0; i < item.length; i++) {
            if (!Numbers.isWhole(item[i]) || !Numbers.isWhole(skill[i]) || !Numbers.isBit(response[i])) {
                faults.add("learner at line " + line + " has a faulty answer " + (i + 1));
                continue;
            }
            boolean same = i > 0 && item[i].equals(item[i - 1]) && response[i].equals(response[i - 1]);
            if (!same || !seen.add(skill[i])) {
                seen.clear();
                seen.add(skill[i]);
                answers.add(new Answer(new ItemId("i" + item[i]), response[i].equals("1"), -1));
            }
            skills.add(Integer.parseInt(skill[i]));
            items.computeIfAbsent(new ItemId("i" + item[i]), x -> new LinkedHashSet<>())
                    .add("s" + skill[i]);
        }
        return new Learner(id, answers);
    }
}
