package org.yincai.api.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One short-lived foreign program, run to its end on the starting thread. */
final class Command {

    /** How it ended: exit code and everything it wrote. */
    record Ended(int code, String output) {

        boolean well() {
            return code == 0;
        }
    }

    private Command() {}

    /** Runs {@code words} with messages in English and returns when the program has closed its output and ended. */
    static Ended run(List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C", "TZ", "UTC"));
        Process process = builder.start();
        process.getOutputStream().close();
        try (var out = process.getInputStream()) {
            String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + words.getFirst(), e);
        }
    }
}
