package org.yincai.api.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class EmbeddedSettingsTest {

    @Test
    void accepts_the_bounds_of_redis_memory() {
        assertThat(settings(DataSize.ofMegabytes(16)).redisMemory().toMegabytes())
                .isEqualTo(16);
        assertThat(settings(DataSize.ofGigabytes(8)).redisMemory().toGigabytes())
                .isEqualTo(8);
    }

    @Test
    void names_every_fault_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmbeddedSettings(Path.of("data"), DataSize.ofMegabytes(15), DataSize.ofBytes(-1)))
                .withMessageContainingAll("redis-memory", "minimum-free-disk");
    }

    private static EmbeddedSettings settings(DataSize memory) {
        return new EmbeddedSettings(Path.of("data"), memory, DataSize.ofMegabytes(1));
    }
}
