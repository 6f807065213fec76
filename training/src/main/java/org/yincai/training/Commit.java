package org.yincai.training;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The commit of the code that trains, for a model's card. */
final class Commit {
    static final String UNKNOWN = "unknown";

    private Commit() {}

    /**
     * What git says of a working copy: 40 hex digits, followed by {@code -dirty} where something was changed since; {@link
     * #UNKNOWN} where there is no git or no working copy.
     */
    static String of(Path directory) {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=40", "--exclude", "*")
                    .directory(directory.toFile())
                    .redirectError(Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return git.waitFor() == 0 ? said : UNKNOWN;
        } catch (IOException noGit) {
            return UNKNOWN;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }
}
