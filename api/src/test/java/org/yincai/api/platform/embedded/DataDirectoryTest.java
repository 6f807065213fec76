package org.yincai.api.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.yincai.api.platform.fault.StartFault;

class DataDirectoryTest {

    private static final DataSize LITTLE = DataSize.ofMegabytes(1);

    @TempDir
    Path folder;

    @Test
    void is_made_when_missing() throws IOException {
        try (var data = DataDirectory.open(folder.resolve("a/b"), LITTLE)) {
            assertThat(data.resolve("x").getParent())
                    .isEqualTo(folder.resolve("a/b"))
                    .isDirectory();
        }
    }

    @Test
    void belongs_to_one_service_until_closed() throws IOException {
        try (var held = DataDirectory.open(folder, LITTLE)) {
            assertThatThrownBy(() -> DataDirectory.open(folder, LITTLE))
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("Another running service uses the data directory " + held.resolve(""));
        }
        DataDirectory.open(folder, LITTLE).close();
    }

    @Test
    void says_when_it_cannot_be_written() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data"), LITTLE))
                .isInstanceOfSatisfying(
                        StartFault.class, fault -> assertThat(fault.remedy()).contains("--yincai.platform.data-dir"))
                .hasMessageContaining("cannot be written");
    }

    @Test
    void says_when_the_disk_is_full() {
        assertThatThrownBy(() -> DataDirectory.open(folder, DataSize.ofTerabytes(4_000_000)))
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("MB left");
    }
}
