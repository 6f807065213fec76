package org.yincai.api.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A shell that holds the other end of a pipe of this process: when the pipe breaks because the service was killed,
 * it stops the databases that the pid files name, after checking by command line that they are ours.
 */
final class Watchdog implements AutoCloseable {

    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r word
            [ "$word" = done ] && exit 0
            stop() {
              read -r pid < "$2" || return
              { tr '\\0' ' ' < "/proc/$pid/cmdline" || ps -o command= -p "$pid"; } | grep -qF -- "$3" && kill "-$1" "$pid"
            }
            stop INT "$1/postgres/postmaster.pid" "$1/postgres"
            stop TERM "$1/redis.pid" "$1/redis.conf"
            """;

    private final Process shell;

    private Watchdog(Process shell) {
        this.shell = shell;
    }

    /** Starts the shell that watches over the databases of {@code data}. */
    static Watchdog over(DataDirectory data) {
        Path root = data.resolve("");
        try {
            return new Watchdog(new ProcessBuilder("sh", "-c", SCRIPT, "yincai-watchdog", root.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start sh", e);
        }
    }

    /** Ends the shell without touching anything. */
    @Override
    public void close() throws IOException {
        try (var pipe = shell.getOutputStream()) {
            pipe.write("done\n".getBytes(StandardCharsets.US_ASCII));
        }
        try {
            shell.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
