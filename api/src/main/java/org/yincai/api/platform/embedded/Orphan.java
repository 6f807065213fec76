package org.yincai.api.platform.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the live process that a pid file names, and makes sure that it is ours and not a later bearer of its number. */
final class Orphan {

    private Orphan() {}

    /** The live process named in the first line of {@code pidFile} whose command line mentions {@code mark}. */
    static Optional<ProcessHandle> of(Path pidFile, Path mark) throws IOException {
        return bearer(pidFile).filter(process -> commandLine(process).contains(mark.toString()));
    }

    /** Drops {@code pidFile} when its number is borne by a live process that is not ours, which would keep ours from starting. */
    static void dropForeign(Path pidFile, Path mark) throws IOException {
        if (bearer(pidFile).isPresent() && of(pidFile, mark).isEmpty()) {
            Files.delete(pidFile);
        }
    }

    private static Optional<ProcessHandle> bearer(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
        return pid.matches("\\d{1,9}")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive)
                : Optional.empty();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}
