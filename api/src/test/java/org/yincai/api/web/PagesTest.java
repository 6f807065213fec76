package org.yincai.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the strict content security policy, offline schools and two languages ask of every file of the pages. */
class PagesTest {
    private static final Path ROOT = Path.of("src/main/resources/static");
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|<script(?![^>]*src=)|\\son[a-z]+=\"|javascript:");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:https?:)?//(?!www\\.w3\\.org/)[a-z0-9-]+\\.[a-z]");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:from |src=|href=)['\"](?!\\./['\"])([^'\"#:\\s]+)['\"]");
    private static final Pattern EVALUATED =
            Pattern.compile("\\beval\\(|new Function|innerHTML|outerHTML|insertAdjacentHTML");
    private static final Pattern CHINESE = Pattern.compile("data-zh=");
    private static final Pattern ENGLISH = Pattern.compile("data-en=");
    private static final Pattern EMPTY_HALF = Pattern.compile("both\\(\\s*''|both\\('[^']*',\\s*''\\s*\\)");

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<Path> scripts() throws IOException {
        return files().stream().filter(file -> file.toString().endsWith(".js")).toList();
    }

    static List<Path> documents() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith(".html"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void loads_nothing_from_elsewhere(Path file) {
        assertThat(ELSEWHERE.matcher(text(file)).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void holds_no_script_and_no_style_of_its_own(Path document) {
        assertThat(INLINE.matcher(text(document)).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void never_turns_text_into_markup_or_code(Path script) {
        assertThat(EVALUATED.matcher(text(script)).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void names_only_files_that_are_there(Path file) {
        List<Path> named = REFERENCE
                .matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .filter(reference -> !reference.startsWith("/"))
                .map(reference -> file.resolveSibling(reference).normalize())
                .toList();
        assertThat(named).allSatisfy(path -> assertThat(path).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void says_everything_in_both_languages(Path document) {
        String text = text(document);
        assertThat(CHINESE.matcher(text).results().count())
                .isPositive()
                .isEqualTo(ENGLISH.matcher(text).results().count());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void leaves_no_half_of_a_text_empty(Path script) {
        assertThat(EMPTY_HALF.matcher(text(script)).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void says_first_what_it_is(Path script) {
        assertThat(text(script)).startsWith("/** ");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
