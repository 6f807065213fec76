package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {
    @TempDir
    Path directory;

    private String git(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c", "user.email=a@b"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command).directory(directory.toFile()).start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(git.waitFor()).isZero();
        return said.strip();
    }

    @Test
    void names_the_commit_and_whether_something_was_changed_since() throws IOException, InterruptedException {
        git("init", "-q");
        Files.writeString(directory.resolve("a"), "1");
        git("add", "a");
        git("commit", "-q", "-m", "one");
        String head = git("rev-parse", "HEAD");

        assertThat(Commit.of(directory)).isEqualTo(head).hasSize(40);
        Files.writeString(directory.resolve("a"), "2");
        assertThat(Commit.of(directory)).isEqualTo(head + "-dirty");
    }

    @Test
    void says_that_it_does_not_know_outside_a_working_copy() {
        assertThat(Commit.of(directory)).isEqualTo(Commit.UNKNOWN);
        assertThat(Commit.of(directory.resolve("none"))).isEqualTo(Commit.UNKNOWN);
    }
}
