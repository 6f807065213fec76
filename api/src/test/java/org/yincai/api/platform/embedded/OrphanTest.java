package org.yincai.api.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrphanTest {

    @TempDir
    Path folder;

    @Test
    void is_a_live_process_that_mentions_our_directory() throws IOException {
        Process ours = new ProcessBuilder("sh", "-c", "read -r line", "here", folder.toString()).start();
        try {
            assertThat(Orphan.of(pidFile(ours.pid() + "\nmore\n"), folder))
                    .get()
                    .extracting(ProcessHandle::pid)
                    .isEqualTo(ours.pid());
        } finally {
            ours.destroyForcibly();
        }
    }

    @Test
    void is_not_a_process_that_bears_the_number_by_chance() throws IOException {
        assertThat(Orphan.of(pidFile(Long.toString(ProcessHandle.current().pid())), folder))
                .isEmpty();
    }

    @Test
    void drops_the_pid_file_of_a_foreign_bearer_only() throws IOException {
        Path dead = Files.writeString(folder.resolve("dead"), "999999999");
        Path foreign = pidFile(Long.toString(ProcessHandle.current().pid()));

        Orphan.dropForeign(dead, folder);
        Orphan.dropForeign(foreign, folder);

        assertThat(dead).exists();
        assertThat(foreign).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no number", "999999999", "-1"})
    void is_not_found_in_a_broken_pid_file(String content) throws IOException {
        assertThat(Orphan.of(pidFile(content), folder)).isEmpty();
    }

    @Test
    void is_not_found_without_a_pid_file() throws IOException {
        assertThat(Orphan.of(folder.resolve("none"), folder)).isEmpty();
    }

    private Path pidFile(String content) throws IOException {
        return Files.writeString(folder.resolve("pid"), content);
    }
}
