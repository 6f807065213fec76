package org.yincai.api.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
    @TempDir
    Path folder;

    private Path program() throws IOException {
        Path program = folder.resolve("program");
        Files.copy(Path.of("/bin/sh"), program);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @Test
    void tells_how_a_program_ended_and_what_it_wrote() throws IOException {
        assertThat(Command.run(List.of(program().toString(), "-c", "echo well; exit 3")))
                .isEqualTo(new Command.Ended(3, "well\n"));
    }

    @Test
    void waits_for_a_program_that_somebody_still_writes() throws Exception {
        String program = program().toString();
        var writing = Files.newByteChannel(Path.of(program), StandardOpenOption.WRITE);
        assertThatThrownBy(() -> new ProcessBuilder(program).start()).hasMessageContaining("Text file busy");
        Executor later = CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS);
        var written = CompletableFuture.runAsync(() -> close(writing), later);

        assertThat(Command.run(List.of(program, "-c", "echo well")).output()).isEqualTo("well\n");
        assertThat(written).isCompleted();
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_program_that_is_not_there_is_refused_at_once() {
        assertThatThrownBy(() -> Command.run(List.of(folder.resolve("none").toString())))
                .isInstanceOf(IOException.class);
    }
}
