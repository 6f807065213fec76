package org.yincai.training;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.yincai.training.fru.TrainingWatch;

/** A line on the terminal that shows how far a run is, its speed and the time left. */
final class Progress implements TrainingWatch {
    private static final int CELLS = 24;
    private static final long REDRAW_NANOS = 500_000_000L;

    private final PrintStream out;
    private final LongSupplier nanos;
    private final long begun;
    private long epochBegun;
    private long drawn;
    private int epoch;

    Progress(PrintStream out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
        this.epochBegun = begun;
        this.drawn = begun - REDRAW_NANOS;
    }

    @Override
    public void progress(int now, int done, int total, double loss) {
        if (now != epoch) {
            epoch = now;
            epochBegun = nanos.getAsLong();
        }
        line("epoch " + now, done, total, String.format(Locale.ROOT, "loss %.4f", loss));
    }

    @Override
    public void epoch(int number, double loss, double validationAuc) {
        double seconds = (nanos.getAsLong() - begun) / 1e9;
        out.printf(
                Locale.ROOT,
                "\repoch %d  loss %.4f  validation AUC %.4f  %.0f s%30s%n",
                number,
                loss,
                validationAuc,
                seconds,
                "");
    }

    /** Redraws the line, at most twice a second. */
    void line(String what, long done, long total, String extra) {
        long now = nanos.getAsLong();
        if (now - drawn < REDRAW_NANOS && done < total) {
            return;
        }
        drawn = now;
        double seconds = Math.max((now - epochBegun) / 1e9, 1e-9);
        double rate = done / seconds;
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
                (total - done) / Math.max(rate, 1e-9),
                extra);
        out.flush();
    }
}
