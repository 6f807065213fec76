package org.yincai.tutoring.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML within bounds: no aliases, no double keys, no types but text, lists and maps, at most 1 MiB. */
final class YamlFiles {
    static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 12;

    private final Shelf shelf;
    private final List<Fault> faults;

    YamlFiles(Shelf shelf, List<Fault> faults) {
        this.shelf = shelf;
        this.faults = faults;
    }

    /** The root map of a file; empty, with a fault, when it cannot be read. */
    Fields map(String file) {
        Object root = read(file);
        if (!(root instanceof Map<?, ?> map)) {
            faults.add(new Fault(file, "", "", "its root is not a map", "write fields such as id: and name:"));
            return new Fields(file, "", "", Map.of(), faults);
        }
        return new Fields(file, "", "", map, faults);
    }

    /** The maps of a file whose root is a list, each named by its id. */
    List<Fields> list(String file) {
        Object root = read(file);
        if (!(root instanceof List<?> list)) {
            faults.add(new Fault(file, "", "", "its root is not a list", "start every entry with '- id: …'"));
            return List.of();
        }
        return Fields.entries(file, list, faults);
    }

    private @Nullable Object read(String file) {
        try (InputStream in = safe(file) ? shelf.open(file) : null) {
            if (in == null) {
                faults.add(new Fault(file, "", "", "no such file", "add it or take its name out of curriculum.yaml"));
                return null;
            }
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                faults.add(new Fault(file, "", "", "larger than 1 MiB", "split it into several files"));
                return null;
            }
            return yaml().load(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | YAMLException e) {
            faults.add(new Fault(file, "", "", "not readable: " + e.getMessage(), "correct the YAML"));
            return null;
        }
    }

    private static boolean safe(String file) {
        return !file.contains("..") && !file.startsWith("/");
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_BYTES);
        var dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new TextOnly());
    }

    /** Leaves every plain scalar a text, so that 0.50 keeps its zero and no stays a word. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }
}
