package org.yincai.training.data.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yincai.training.data.Faults;
import org.yincai.training.data.Intake;
import org.yincai.training.data.Row;

/**
 * Reads EdNet as PEBG (IJCAI 2020) prepared it: {@code data.txt} with four Python lists per learner (length, composite
 * skills, items, responses), {@code pro_id_dict.txt} from item name to number, {@code pro_skill_dict.txt} from item name
 * to tags. The tags of an item are its skills; the composite is not used.
 */
final class PebgReader implements Reader {
    private static final Pattern ENTRY = Pattern.compile("'([^']*)'\\s*:\\s*(?:'([^']*)'|(\\d+))");
    private static final int LINES = 4;

    @Override
    public void read(Source source, Intake intake) throws IOException {
        Map<String, Item> items = items(source.path());
        Path file = source.path().resolve("data.txt");
        var faults = new Faults(file.toString());
        try (BufferedReader reader = source.open(file)) {
            var block = new ArrayList<String>();
            int number = 0;
            int learner = 0;
            for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                block.add(line);
                if (block.size() == LINES) {
                    learner("u" + learner++, block, number - LINES + 1, items, intake, faults);
                    block.clear();
                }
            }
            if (!block.isEmpty()) {
                faults.add("holds " + number + " lines, which is not four per learner");
            }
        }
        faults.refuse();
    }

    private record Item(String name, List<String> skills) {}

    private static Map<String, Item> items(Path directory) throws IOException {
        Map<String, String> tags = dictionary(directory.resolve("pro_skill_dict.txt"));
        Path file = directory.resolve("pro_id_dict.txt");
        var faults = new Faults(file.toString());
        var items = new HashMap<String, Item>();
        dictionary(file).forEach((name, number) -> {
            String ofItem = tags.get(name);
            if (ofItem == null) {
                faults.add("item '" + name + "' has no entry in pro_skill_dict.txt");
            } else {
                List<String> skills = Arrays.stream(ofItem.split(";"))
                        .map(t -> "s" + t.strip())
                        .toList();
                items.put(number, new Item(name, skills));
            }
        });
        faults.refuse();
        return items;
    }

    private static Map<String, String> dictionary(Path file) throws IOException {
        String text = Files.readString(file).strip();
        var faults = new Faults(file.toString());
        var entries = new LinkedHashMap<String, String>();
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            entries.put(entry.group(1), entry.group(2) == null ? entry.group(3) : entry.group(2));
        }
        if (!text.startsWith("{") || !text.endsWith("}") || entries.isEmpty()) {
            faults.add("must be a Python dictionary of strings");
        }
        faults.refuse();
        return entries;
    }

    private static void learner(
            String id, List<String> block, int line, Map<String, Item> items, Intake intake, Faults faults)
            throws IOException {
        String[] item = list(block.get(2));
        String[] response = list(block.get(3));
        if (item.length != response.length) {
            faults.add(
                    "learner at line " + line + " has " + item.length + " items and " + response.length + " responses");
            return;
        }
        for (int i = 0; i < item.length; i++) {
            Item known = items.get(item[i]);
            if (known == null || !Numbers.isBit(response[i])) {
                faults.add("learner at line " + line + " has a faulty answer " + (i + 1) + ": item '" + item[i]
                        + "', response '" + response[i] + "'");
            } else {
                intake.add(new Row(id, known.name(), known.skills(), response[i].equals("1")));
            }
        }
    }

    private static String[] list(String line) {
        return line.strip().replaceAll("^\\[|]$|\\s", "").split(",", -1);
    }
}
