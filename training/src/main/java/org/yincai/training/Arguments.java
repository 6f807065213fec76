package org.yincai.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yincai.training.data.AktReader;
import org.yincai.training.data.GervetReader;
import org.yincai.training.data.Split;

/** Options of a command, as {@code --name value}; those that no one asked for are refused at the end. */
final class Arguments {
    private static final Set<String> DIRECTORIES = Set.of("data", "out", "model", "report");

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> unread;

    Arguments(List<String> args) {
        for (int i = 0; i < args.size(); i += 2) {
            if (!args.get(i).startsWith("--") || i + 1 == args.size()) {
                throw new IllegalArgumentException("options come as --name value, but here is " + args.get(i));
            }
            values.put(args.get(i).substring(2), args.get(i + 1));
        }
        unread = new ArrayList<>(values.keySet());
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

    Path path(String name) {
        return Path.of(text(name));
    }

    /** The data set that {@code --format}, {@code --data} and {@code --fold} name. */
    Split split() throws IOException {
        String format = text("format");
        return switch (format) {
            case "gervet" -> GervetReader.read(path("data"));
            case "akt" -> AktReader.read(path("data"), integer("fold", 1));
            default -> throw new IllegalArgumentException("--format must be gervet or akt but is " + format);
        };
    }

    /** Refuses options that the command does not know; call after reading all. */
    void refuseOthers() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("unknown options: --" + String.join(", --", unread));
        }
    }

    /** The options as given, without the directories of this machine. */
    String recipe() {
        return values.entrySet().stream()
                .filter(e -> !DIRECTORIES.contains(e.getKey()))
                .map(e -> " --" + e.getKey() + " " + e.getValue())
                .collect(Collectors.joining());
    }
}
