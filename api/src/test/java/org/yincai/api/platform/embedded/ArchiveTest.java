package org.yincai.api.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchiveTest {

    @TempDir
    Path folder;

    @Test
    void unpacks_programs_links_and_plain_files() throws IOException {
        Path target = folder.resolve("programs");

        Archive.unpack(packed("bin/tool", "bin/../bin/plain"), target);

        assertThat(target.resolve("bin/tool")).isExecutable().hasContent("x");
        assertThat(target.resolve("bin/link")).isSymbolicLink().hasContent("x");
        assertThat(Files.isExecutable(target.resolve("bin/plain"))).isFalse();
    }

    @Test
    void leaves_nothing_under_the_name_when_the_archive_is_cut() throws IOException {
        byte[] whole = packed("bin/tool", "bin/plain").readAllBytes();
        Path target = folder.resolve("programs");

        assertThatIOException()
                .isThrownBy(() -> Archive.unpack(new ByteArrayInputStream(whole, 0, whole.length / 2), target));
        assertThat(target).doesNotExist();

        Archive.unpack(new ByteArrayInputStream(whole), target);
        assertThat(target.resolve("bin/tool")).exists();
    }

    @Test
    void refuses_an_entry_that_leaves_the_directory() throws IOException {
        InputStream evil = packed("bin/tool", "../outside");

        assertThatIOException()
                .isThrownBy(() -> Archive.unpack(evil, folder.resolve("programs")))
                .withMessageContaining("../outside");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private static InputStream packed(String program, String plain) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
            put(tar, program, 0755);
            var link = new TarArchiveEntry("bin/link", TarConstants.LF_SYMLINK);
            link.setLinkName("tool");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            put(tar, plain, 0644);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static void put(TarArchiveOutputStream tar, String name, int mode) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setMode(mode);
        entry.setSize(1);
        tar.putArchiveEntry(entry);
        tar.write('x');
        tar.closeArchiveEntry();
    }
}
