package org.yincai.training;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line on the terminal that shows how far a run is, its speed and the time left. */
final class Progress {
    private static final int CELLS = 24;
    private static final long REDRAW_NANOS = 500_000_000L;

    private final PrintStream out;
    private final LongSupplier nanos;
    private final long begun;
    private long drawn;

    Progress(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.drawn = begun - REDRAW_NANOS;
    }

    /** Redraws the line, at most twice a second. */
    void line(String what, long done, long total, String extra) {
        double rate = done / Math.max((nanos.getAsLong() - begun) / 1e9, 1e-9);
        line(what, done, total, rate, (total - done) / Math.max(rate, 1e-9), extra);
    }

    /**
     * Likewise, where more is known of the speed.
     *
     * @param rate units of {@code total} per second
     * @param left seconds
     */
    void line(String what, long done, long total, double rate, double left, String extra) {
        long now = nanos.getAsLong();
        if (now - drawn < REDRAW_NANOS && done < total) {
            return;
        }
        drawn = now;
        int full = (int) (CELLS * done / Math.max(total, 1));
        out.printf(
                Locale.ROOT,
                "\r%s [%s%s] %d/%d  %.0f/s  ETA %.0f s  %s ",
                what,
                "#".repeat(full),
                ".".repeat(CELLS - full),
                done,
                total,
                rate,
                left,
                extra);
        out.flush();
    }
}
