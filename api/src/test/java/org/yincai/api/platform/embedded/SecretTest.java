package org.yincai.api.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    @TempDir
    Path folder;

    @Test
    void is_different_each_time() {
        assertThat(Secret.random()).matches("[0-9a-f]{48}").isNotEqualTo(Secret.random());
    }

    @Test
    void is_read_by_its_owner_only_even_over_an_open_file() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "a longer text that stood here");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));

        Secret.write(file, "new");

        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
