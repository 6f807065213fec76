package org.yincai.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script finds a Java that can do what is asked and hands it what the service is told. */
class StartScriptTest {
    private static final String MEMORY = "-Xms512m -Xmx512m -Xmn300m"
            + " -XX:+IgnoreUnrecognizedVMOptions -XX:+UseCompactObjectHeaders -XX:+UseTransparentHugePages";

    @TempDir
    private Path jdks;

    private Path script;

    @BeforeEach
    void installs() throws IOException {
        script = Files.copy(
                House.root().resolve("api/src/main/launch/start"),
                Files.createDirectories(jdks.resolve("a place")).resolve("start"));
    }

    /** The home of a Java of which only the version is real. */
    private Path java(int major) throws IOException {
        Path home = jdks.resolve("jdk-" + major);
        Path java = Files.writeString(
                Files.createDirectories(home.resolve("bin")).resolve("java"), """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%d.0.1" 2026-01-20' >&2; else echo %d "$@"; fi
                """.formatted(major, major));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return home;
    }

    private String started(Path home, Path onPath, String options, String... words) throws IOException {
        var start = new ProcessBuilder("sh", script.toString());
        start.command().addAll(List.of(words));
        start.environment().put("JAVA_HOME", home.toString());
        start.environment().put("PATH", onPath.resolve("bin") + ":" + System.getenv("PATH"));
        start.environment().put("JAVA_OPTS", options);
        return new String(
                start.redirectErrorStream(true).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void takes_the_java_of_java_home_with_the_usual_memory() throws IOException {
        assertThat(started(java(25), java(21), "", "--server.port=18080", "--a=b c"))
                .isEqualTo("25 " + MEMORY + " -jar " + script.resolveSibling("yincai.jar")
                        + " --server.port=18080 --a=b c\n");
    }

    @Test
    void passes_by_a_java_that_is_too_old() throws IOException {
        assertThat(started(java(17), java(21), "-Xmx2g -XX:+UseZGC")).startsWith("21 -Xmx2g -XX:+UseZGC -jar ");
    }

    @Test
    void takes_what_was_prepared_where_java_can() throws IOException {
        Path cache = Files.writeString(script.resolveSibling("yincai.aot"), "made before");

        assertThat(started(java(25), java(21), "", "--a=b"))
                .isEqualTo("25 " + MEMORY + " -XX:AOTCache=" + cache + " -jar " + script.resolveSibling("yincai.jar")
                        + " --a=b\n");
        assertThat(started(java(21), java(17), "", "--a=b")).doesNotContain("AOT");
    }

    @Test
    void prepares_with_the_java_that_starts() throws IOException {
        assertThat(started(java(25), java(21), "", "prepare", "--a=b"))
                .isEqualTo("25 " + MEMORY + " -XX:AOTCacheOutput=" + script.resolveSibling("yincai.aot")
                        + " -Xlog:aot=error -Dspring.context.exit=onRefresh -jar " + script.resolveSibling("yincai.jar")
                        + " --a=b\n");
        assertThat(started(java(21), java(25), "", "prepare", "--a=b"))
                .contains("prepare needs Java 25, but start takes Java 21", "JAVA_HOME")
                .doesNotContain("--a=b");
    }
}
