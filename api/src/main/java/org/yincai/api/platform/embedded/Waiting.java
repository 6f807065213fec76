package org.yincai.api.platform.embedded;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits on the starting thread for something a foreign process does. */
final class Waiting {

    private static final long STEP_NANOS = Duration.ofMillis(5).toNanos();

    private Waiting() {}

    /** Whether {@code condition} came true within {@code limit}; looks every 5 ms. */
    static boolean until(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        return true;
    }
}
