package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void place_the_file() {
        file = directory.resolve("log.csv");
    }

    private int validate(String rows, String... more) throws IOException {
        Files.writeString(file, "learner,item,skills,correct,timestamp\n" + rows);
        var args = new ArrayList<>(List.of("data", "validate", "--format", "csv", "--data", file.toString()));
        args.addAll(List.of(more));
        return run(args);
    }

    private int run(List<String> args) {
        return Main.run(args, print(out), print(log));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void a_sound_file_is_reported_on() throws IOException {
        assertThat(validate("u,q,a,1,\nu,r,b,0,\n")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "{\"rows\":2,\"skipped\":0,\"learners\":1,\"items\":2,\"skills\":2,\"answers\":2,"
                                + "\"shareCorrect\":0.5,\"answersOfSeveralSkills\":0,\"duplicates\":0,\"leakRows\":0,\"withTime\":0,"
                                + "\"withDuration\":0,\"withHints\":0}");
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("log.csv [########################]", "answers   ");
    }

    @Test
    void a_leaking_file_is_reported_on_and_refused_unless_told_to_merge() throws IOException {
        assertThat(validate("u,q,a,1,\nu,q,b,1,\n")).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"answers\":1", "\"leakRows\":1");
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("1 of 2 rows repeat an answer", "--merge true");

        log.reset();
        assertThat(validate("u,q,a,1,\nu,q,b,1,\n", "--merge", "true")).isZero();
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("--merge");
    }

    @Test
    void nothing_is_trained_on_a_leaking_file() throws IOException {
        assertThat(validate("u,q,a,1,\nu,q,b,1,\n")).isEqualTo(2);
        String out = directory.resolve("model").toString();

        assertThat(run(List.of("train", "--format", "csv", "--data", file.toString(), "--out", out)))
                .isEqualTo(2);
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void malformed_files_and_misspelt_commands_exit_with_2() throws IOException {
        assertThat(validate("u,q,a,7,\n")).isEqualTo(2);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("line 2 has correct '7'");
        assertThat(validate("u,q,a,1,\n", "--fold", "1")).isEqualTo(2);
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("unknown options: --fold");
        log.reset();
        assertThat(run(List.of("data", "--format", "csv"))).isEqualTo(2);
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("no command data", "journal    the service's PostgreSQL");
    }
}
