package org.yincai.api.platform.embedded;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Starts a database again that died under a running service. Tries that fail come at doubling distances, and after
 * {@link Ward#MOST} of them the database is given up.
 */
final class Supervisor implements AutoCloseable {

    static final Duration LOOK = Duration.ofMillis(200);

    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-supervisor").factory());

    private Supervisor() {}

    /** Looks after running databases until closed. */
    static Supervisor over(List<Ward> wards) {
        var supervisor = new Supervisor();
        var unused = supervisor.looks.scheduleWithFixedDelay(
                () -> wards.forEach(Ward::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return supervisor;
    }

    /** Ends looking; a start under way is waited for. */
    @Override
    public void close() {
        looks.close();
    }
}
