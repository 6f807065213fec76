package org.yincai.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    @Test
    void shows_speed_time_left_and_the_validation_curve() {
        var bytes = new ByteArrayOutputStream();
        var nanos = new AtomicLong();
        var progress = new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), nanos::get);

        progress.progress(1, 10, 1_000, 0.7);
        nanos.set(2_000_000_000L);
        progress.progress(1, 500, 1_000, 0.6);
        progress.epoch(1, 0.55, 0.71);

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("500/1000  250/s  ETA 2 s  loss 0.6000")
                .contains("epoch 1  loss 0.5500  validation AUC 0.7100  2 s");
    }
}
