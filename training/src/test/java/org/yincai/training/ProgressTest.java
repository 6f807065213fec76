package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicLong nanos = new AtomicLong();

    private void seconds(long passed) {
        nanos.addAndGet(passed * 1_000_000_000L);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_run_shows_its_speed_and_the_time_left() {
        var bar = new Progress(out, nanos::get);

        seconds(2);
        bar.line("replay", 500, 1_000, "bytes");

        assertThat(shown()).contains("replay [############............] 500/1000  250/s  ETA 2 s  bytes");
    }

    @Test
    void a_training_shows_speed_the_time_left_of_all_epochs_and_the_validation_curve() {
        var progress = new TrainingProgress(out, nanos::get, 1);

        progress.begin(4);
        seconds(2);
        progress.progress(1, 500, 1_000, 0.6);
        seconds(2);
        progress.progress(1, 1_000, 1_000, 0.6);
        seconds(1);
        progress.epoch(1, 0.55, OptionalDouble.of(0.71));
        seconds(2);
        progress.progress(2, 1_000, 1_000, 0.5);

        assertThat(shown())
                .contains("epoch 1/4 [############............] 500/1000  250/s  ETA 14 s  loss 0.6000")
                .contains("epoch 1/4  loss 0.5500  validation AUC 0.7100  250 answers/s  5 s")
                .contains("epoch 2/4 [########################] 1000/1000  500/s  ETA 7 s  loss 0.5000");
    }

    @Test
    void a_student_shows_that_nobody_is_held_out() {
        var progress = new TrainingProgress(out, nanos::get, 2);

        progress.begin(1);
        seconds(6);
        progress.begin(1);
        seconds(2);
        progress.progress(1, 1_000, 2_000, 0.6);
        progress.epoch(1, 0.5, OptionalDouble.empty());

        assertThat(shown())
                .contains("training 2/2  epoch 1/1 [############............] 1000/2000  500/s  ETA 3 s")
                .contains("training 2/2  epoch 1/1  loss 0.5000  no learners held out  500 answers/s  8 s")
                .doesNotContain("NaN");
    }
}
