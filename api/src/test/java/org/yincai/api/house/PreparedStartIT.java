package org.yincai.api.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** The packaged service, prepared once, starts on what was prepared. */
class PreparedStartIT {
    private static final String READY = "Started YincaiApplication";

    @TempDir
    private Path folder;

    /** What is kept lies beside the jar, so this is a jar of its own. */
    private Path packaged() throws IOException {
        Path built = House.root().resolve("api/target/yincai");
        Path copy = folder.resolve("yincai");
        FileSystemUtils.copyRecursively(built, copy);
        Files.deleteIfExists(copy.resolve("yincai.aot"));
        return copy.resolve("start");
    }

    private Process launch(Path start, String... first) throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var words = new ArrayList<>(List.of("sh", start.toString()));
        words.addAll(List.of(first));
        words.addAll(List.of(
                "--spring.profiles.active=demo",
                "--yincai.demo.county=false",
                "--server.port=" + port,
                "--yincai.platform.data-dir=" + folder.resolve("data")));
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    @Test
    void starts_on_what_was_prepared() throws IOException, InterruptedException {
        assumeTrue(Runtime.version().feature() >= 25, "a cache of this kind needs Java 25");
        Path start = packaged();

        Process prepared = launch(start, "prepare");
        String report = new String(prepared.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(prepared.waitFor()).as(report).isZero();
        assertThat(start.resolveSibling("yincai.aot")).as(report).isNotEmptyFile();

        Process service = launch(start);
        try (var lines = service.inputReader()) {
            var log = new ArrayList<String>();
            String line = lines.readLine();
            while (line != null && !line.contains(READY)) {
                log.add(line);
                line = lines.readLine();
            }
            assertThat(line).as("%s", log).contains(READY);
            assertThat(log).as("the cache is taken").noneMatch(said -> said.contains("[aot"));
            assertThat(service.info().arguments().orElseThrow())
                    .contains("-XX:AOTCache=" + start.resolveSibling("yincai.aot"));
        } finally {
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
