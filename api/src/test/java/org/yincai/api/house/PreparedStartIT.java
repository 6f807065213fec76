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
import org.junit.jupiter.api.Timeout;
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
        Path copy = folder.resolve("a place");
        FileSystemUtils.copyRecursively(built, copy);
        Files.deleteIfExists(copy.resolve("yincai.aot"));
        return copy.resolve("start");
    }

    private Process launch(Path start, String options, String... first) throws IOException {
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
        builder.environment().put("JAVA_OPTS", "-Xmx512m " + options);
        return builder.start();
    }

    /** A JVM that is told so does not start without its cache. */
    @Test
    @Timeout(300)
    void starts_on_what_was_prepared() throws IOException, InterruptedException {
        assumeTrue(Runtime.version().feature() >= 25, "a cache of this kind needs Java 25");
        Path start = packaged();

        Process prepared = launch(start, "", "prepare");
        String report = new String(prepared.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(prepared.waitFor()).as(report).isZero();
        assertThat(start.resolveSibling("yincai.aot")).as(report).isNotEmptyFile();

        Process service = launch(start, "-XX:AOTMode=on");
        try (var lines = service.inputReader()) {
            var log = new ArrayList<String>();
            String line = lines.readLine();
            while (line != null && !line.contains(READY)) {
                log.add(line);
                line = lines.readLine();
            }
            assertThat(line).as("%s", log).contains(READY);
            assertThat(service.info().arguments().orElseThrow())
                    .contains("-XX:AOTCache=" + start.resolveSibling("yincai.aot"));
        } finally {
            service.destroy();
            if (!service.waitFor(60, TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
        }
    }
}
