package org.yincai.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Keeps docs/code-map.md equal to the sentences of the packages; {@code -Dcode-map=write} writes it anew. */
class CodeMapTest {
    private static final Path MAP = House.root().resolve("docs/code-map.md");
    private static final Pattern SENTENCE = Pattern.compile(
            "/\\*\\*\\s*(.*?)\\s*\\*/\\s*@NullMarked\\s+package (org\\.yincai[\\w.]*);", Pattern.DOTALL);

    private static final String HEAD = """
            # Code map

            Every package with its sentence, room by room from the bottom up. Arrows only run downwards: each room knows those above it in this list,
            except that nobody knows `training`. Written from the sources: `mvn -Pquick test -pl api -am -Dtest=CodeMapTest -Dsurefire.failIfNoSpecifiedTests=false -Dcode-map=write`.
            """;

    @Test
    void names_every_package_with_its_sentence() throws IOException {
        String map = map();
        if ("write".equals(System.getProperty("code-map"))) {
            Files.writeString(MAP, map);
        }
        assertThat(MAP).hasContent(map);
    }

    private static String map() throws IOException {
        var map = new StringBuilder(HEAD);
        for (String room : House.ROOMS) {
            map.append("\n## ").append(room).append("\n\n| package | what it is |\n|---|---|\n");
            sentences(room)
                    .forEach((name, sentence) -> map.append("| `")
                            .append(name)
                            .append("` | ")
                            .append(sentence)
                            .append(" |\n"));
        }
        return map.toString();
    }

    private static SortedMap<String, String> sentences(String room) throws IOException {
        var sentences = new TreeMap<String, String>();
        for (Path source : House.sources(room)) {
            if (source.endsWith("package-info.java")) {
                Matcher info = SENTENCE.matcher(Files.readString(source));
                assertThat(info.find()).as("%s has a sentence", source).isTrue();
                String sentence = info.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ");
                sentences.put(info.group(2).substring("org.yincai.".length()), sentence);
            }
        }
        return sentences;
    }
}
