package org.yincai.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.trace.Precision;
import org.yincai.training.data.DataSet;
import org.yincai.training.data.ReadingWatch;
import org.yincai.training.data.Split;
import org.yincai.training.data.format.Format;
import org.yincai.training.data.format.Format.Parts;
import org.yincai.training.data.format.Source;

/** Options of a command, as {@code --name value}; those that no one asked for are refused at the end. */
final class Arguments {
    private static final double TEST_SHARE = 0.2;
    /** Say where things lie on this machine, or let someone in. */
    private static final Set<String> PRIVATE = Set.of(
            "data",
            "out",
            "model",
            "report",
            "url",
            "curriculum",
            "candidate",
            "live",
            "to",
            "reviews",
            "generator",
            "simulator",
            "ranker",
            "decisions");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> unread;

    Arguments(List<String> args) {
        for (int i = 0; i < args.size(); i += 2) {
            if (!args.get(i).startsWith("--") || i + 1 == args.size()) {
                throw new IllegalArgumentException("options come as --name value, but here is " + args.get(i));
            }
            put(args.get(i).substring(2), args.get(i + 1));
        }
        unread = new ArrayList<>(values.keySet());
    }

    private void put(String name, String value) {
        if (name.equals("from-journal")) {
            put("format", Format.JOURNAL.id());
            put("url", value);
        } else if (values.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("--" + name + " is given twice");
        }
    }

    /** A value that must be given. */
    String text(String name) {
        String value = optional(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    String text(String name, String otherwise) {
        String value = optional(name);
        return value == null ? otherwise : value;
    }

    @Nullable
    String optional(String name) {
        unread.remove(name);
        return values.get(name);
    }

    int integer(String name, int otherwise) {
        String value = optional(name);
        if (value != null && !value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("--" + name + " must be a whole number but is " + value);
        }
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /** A decimal such as {@code 0.004}. */
    float number(String name, float otherwise) {
        String value = optional(name);
        if (value != null && !value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
            throw new IllegalArgumentException("--" + name + " must be a number such as 0.004 but is " + value);
        }
        return value == null ? otherwise : Float.parseFloat(value);
    }

    Path path(String name) {
        return Path.of(text(name));
    }

    /** True or false. */
    boolean flag(String name, boolean otherwise) {
        String value = text(name, String.valueOf(otherwise));
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("--" + name + " must be true or false but is " + value);
        }
        return value.equals("true");
    }

    /** How states keep their vectors: {@code --half-state}. */
    Precision precision(Precision otherwise) {
        return flag("half-state", otherwise == Precision.HALF) ? Precision.HALF : Precision.SINGLE;
    }

    Format format() {
        return Format.named(text("format"));
    }

    /** Where the data lies: {@code --data}, or {@code --url} of a database. */
    Source source(Format format, ReadingWatch watch) {
        if (!format.isDatabase()) {
            return new Source(path("data"), watch);
        }
        return new Source(
                text("url"), Optional.ofNullable(optional("curriculum")).map(Path::of), watch);
    }

    /** The data set that {@code --format} names, divided as it says or, when it says nothing, 80 to 20 by {@code --split-seed}. */
    Split split() throws IOException {
        Format format = format();
        Source source = source(format, ReadingWatch.SILENT);
        boolean merge = flag("merge", format.repeatsPerSkill());
        int fold = format.parts() == Parts.FOLDS ? integer("fold", 1) : 1;
        int seed = format.isDivided() ? 1 : integer("split-seed", 1);
        DataSet set = format.read(source);
        set.facts().refuseLeaks(format.place(source), merge);
        return switch (format.parts()) {
            case TRAIN_AND_TEST -> new Split(set.parts().getFirst(), set.parts().getLast());
            case FOLDS -> Split.ofFold(set.parts(), fold);
            case ONE -> Split.byLearner(set.parts().getFirst(), TEST_SHARE, seed);
            case GROWING -> Split.byName(set.parts().getFirst(), TEST_SHARE, seed);
        };
    }

    /** Refuses options that the command does not know; call after reading all. */
    void refuseOthers() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("unknown options: --" + String.join(", --", unread));
        }
    }

    /** The options as given, without the places of this machine. */
    String recipe() {
        return values.entrySet().stream()
                .filter(e -> !PRIVATE.contains(e.getKey()))
                .map(e -> " --" + e.getKey() + " " + e.getValue())
                .collect(Collectors.joining());
    }
}
