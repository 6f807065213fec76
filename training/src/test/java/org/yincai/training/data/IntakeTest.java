package org.yincai.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yincai.training.data.format.Format;
import org.yincai.training.data.format.Source;

class IntakeTest {
    private static final int LEARNERS = 1_000;
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path directory;

    private static Row row(String learner, long at) {
        return new Row(learner, "i" + at, List.of("s"), at % 2 == 0, at, (int) at, 3);
    }

    @Test
    void scattered_rows_come_back_whole() throws IOException {
        int rows = 150_000;
        var random = new Random(1);
        long[] begun = new long[7];
        DataSet set;
        try (var intake = new Intake()) {
            for (int i = 0; i < rows; i++) {
                int learner = random.nextInt(begun.length);
                intake.add(row("u" + learner, begun[learner]++ % 100 == 99 ? Row.UNKNOWN : begun[learner]));
            }
            set = intake.finish();
        }

        assertThat(set.facts().answers()).isEqualTo(rows);
        for (var learner : set.parts().getFirst().learners()) {
            int number = Integer.parseInt(learner.id().substring(1));
            assertThat(learner.answers()).hasSize((int) begun[number]);
            var tenth = learner.answers().get(10);
            assertThat(tenth.atSeconds()).isEqualTo(11);
            assertThat(tenth.durationMillis()).isEqualTo(11);
            assertThat(tenth.hints()).isEqualTo(3);
            assertThat(tenth.item().value()).isEqualTo("i11");
            assertThat(tenth.correct()).isFalse();
        }
    }

    @Test
    void parts_keep_their_learners_and_share_items() throws IOException {
        try (var intake = new Intake()) {
            intake.item("never", List.of("s", "t"));
            intake.add(row("u", 1));
            intake.nextPart();
            intake.add(row("u", 2));
            intake.add(row("v", 3));
            DataSet set = intake.finish();

            assertThat(set.parts()).extracting(AnswerLog::answers).containsExactly(1, 2);
            assertThat(set.parts().getFirst().items())
                    .isEqualTo(set.parts().getLast().items())
                    .hasSize(4);
            assertThat(set.facts().items()).isEqualTo(3);
            assertThat(set.facts().skills()).isEqualTo(1);
        }
    }

    @Test
    void no_file_is_left_behind() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var intake = new Intake()) {
            intake.add(row("u", 1));
            DataSet set = intake.finish();
            try (Stream<Path> files = Files.list(temporary)) {
                assertThat(files.filter(f -> f.getFileName().toString().matches("answers.*\\.rows")))
                        .isEmpty();
            }
            assertThat(set.parts().getFirst().answers()).isEqualTo(1);
        }
    }

    @Test
    void the_heap_does_not_grow_with_the_rows() throws IOException {
        long few = retained(20_000);
        long many = retained(1_000_000);

        assertThat(many - few).isLessThan(4 * MEBIBYTE);
    }

    /** Bytes of heap that a log of that many rows holds, in an order that has to be scattered. */
    private long retained(int rows) throws IOException {
        Path file = directory.resolve(rows + ".csv");
        var random = new Random(rows);
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("learner,item,skills,correct,timestamp,duration,hints");
            for (int i = 0; i < rows; i++) {
                int item = random.nextInt(500);
                out.println("u" + random.nextInt(LEARNERS) + ",i" + item + ",s" + item % 40 + ";s" + item % 7 + ","
                        + (random.nextInt(3) == 0 ? 0 : 1) + "," + (1_700_000_000L + i) + "," + random.nextInt(9_999)
                        + ",0");
            }
        }
        long before = used();
        DataSet set = Format.CSV.read(new Source(file, ReadingWatch.SILENT));
        long after = used();
        assertThat(set.facts().answers()).isEqualTo(rows);
        assertThat(set.parts().getFirst().learners()).hasSize(LEARNERS);
        return after - before;
    }

    private static long used() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
