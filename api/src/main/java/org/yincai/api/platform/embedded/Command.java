package org.yincai.api.platform.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One short-lived foreign program, run to its end on the starting thread. */
final class Command {
    private static final String BUSY = "Text file busy";
    private static final int BUSY_TRIES = 100;
    private static final long BUSY_NANOS = 10_000_000;

    /** How it ended: exit code and everything it wrote. */
    record Ended(int code, String output) {

        boolean well() {
            return code == 0;
        }
    }

    private Command() {}

    /**
     * A program that was just unpacked is busy for the moment in which another thread's child, between its fork and its
     * exec, still holds the file open for writing.
     */
    private static Process start(ProcessBuilder builder) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return builder.start();
            } catch (IOException refused) {
                if (tries == BUSY_TRIES || !String.valueOf(refused.getMessage()).contains(BUSY)) {
                    throw refused;
                }
                LockSupport.parkNanos(BUSY_NANOS);
            }
        }
    }

    /** Runs {@code words} with messages in English and returns when the program has closed its output and ended. */
    static Ended run(List<String> words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C", "TZ", "UTC"));
        Process process = start(builder);
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
