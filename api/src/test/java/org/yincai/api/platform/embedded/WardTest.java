package org.yincai.api.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WardTest {

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void leaves_a_running_database_alone() {
        look(starting(), 100);

        assertThat(starts).hasValue(0);
    }

    @Test
    void starts_a_dead_database_once() {
        running.set(false);

        look(starting(), 100);

        assertThat(starts).hasValue(1);
        assertThat(running).isTrue();
    }

    @Test
    void tries_at_doubling_distances_and_then_gives_up() {
        running.set(false);
        var ward = new Ward("it", running::get, () -> {
            starts.incrementAndGet();
            throw new IOException("no room");
        });

        look(ward, 1 + 2 + 3 + 5);
        assertThat(starts).hasValue(4);
        look(ward, 10_000);
        assertThat(starts).hasValue(Ward.MOST);
    }

    @Test
    void gives_up_on_a_database_that_dies_again_and_again() {
        Ward ward = starting();
        for (int death = 0; death < 2 * Ward.MOST; death++) {
            running.set(false);
            look(ward, 300);
        }

        assertThat(starts).hasValue(Ward.MOST);
    }

    @Test
    void forgets_its_tries_after_a_calm_minute() {
        Ward ward = starting();
        for (int death = 0; death < 3 * Ward.MOST; death++) {
            running.set(false);
            look(ward, 1);
            look(ward, Ward.CALM);
        }

        assertThat(starts).hasValue(3 * Ward.MOST);
    }

    private Ward starting() {
        return new Ward("it", running::get, () -> {
            starts.incrementAndGet();
            running.set(true);
        });
    }

    private static void look(Ward ward, int times) {
        for (int i = 0; i < times; i++) {
            ward.look();
        }
    }
}
