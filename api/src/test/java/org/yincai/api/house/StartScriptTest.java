package org.yincai.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start script finds a Java that can run the service and hands it what the service is told. */
class StartScriptTest {
    private static final Path SCRIPT = House.root().resolve("api/src/main/launch/start");

    @TempDir
    private Path jdks;

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

    private static String started(Path home, Path onPath, String options) throws IOException {
        var start = new ProcessBuilder("sh", SCRIPT.toString(), "--server.port=18080", "--a=b c");
        start.environment().put("JAVA_HOME", home.toString());
        start.environment().put("PATH", onPath.resolve("bin") + ":" + System.getenv("PATH"));
        start.environment().put("JAVA_OPTS", options);
        return new String(
                start.redirectErrorStream(true).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void takes_the_java_of_java_home_with_the_usual_memory() throws IOException {
        assertThat(started(java(25), java(21), ""))
                .isEqualTo("25 -Xms512m -Xmx512m -Xmn300m"
                        + " -XX:+IgnoreUnrecognizedVMOptions -XX:+UseCompactObjectHeaders -XX:+UseTransparentHugePages -jar "
                        + SCRIPT.resolveSibling("yincai.jar")
                        + " --server.port=18080 --a=b c\n");
    }

    @Test
    void passes_by_a_java_that_is_too_old() throws IOException {
        assertThat(started(java(17), java(21), "-Xmx2g -XX:+UseZGC")).startsWith("21 -Xmx2g -XX:+UseZGC -jar ");
    }
}
