package org.yincai.training;

import java.io.PrintStream;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;
import org.yincai.training.fru.TrainingWatch;

/**
 * Shows one training, or several that make one model, on the terminal: answers per second of the epoch, the time left of
 * all epochs of all trainings (at most: a training may stop early), and a line with the validation AUC for each epoch.
 */
final class TrainingProgress implements TrainingWatch {
    private final PrintStream out;
    private final LongSupplier nanos;
    private final int trainings;
    private final Progress bar;
    private final long begun;
    private long epochBegun;
    private int training;
    private int epochs;
    private double rate;

    TrainingProgress(PrintStream out, LongSupplier nanos, int trainings) {
        this.out = out;
        this.nanos = nanos;
        this.trainings = trainings;
        this.bar = new Progress(out, nanos);
        this.begun = nanos.getAsLong();
    }

    @Override
    public void begin(int most) {
        training++;
        epochs = most;
        epochBegun = nanos.getAsLong();
    }

    @Override
    public void progress(int epoch, int done, int total, double loss) {
        rate = done / Math.max(secondsSince(epochBegun), 1e-9);
        double share = (training - 1 + (epoch - 1 + (double) done / total) / epochs) / trainings;
        double left = secondsSince(begun) * (1 - share) / share;
        bar.line(name(epoch), done, total, rate, left, String.format(Locale.ROOT, "loss %.4f", loss));
    }

    @Override
    public void epoch(int number, double loss, OptionalDouble validationAuc) {
        String validation = validationAuc.isPresent()
                ? String.format(Locale.ROOT, "validation AUC %.4f", validationAuc.getAsDouble())
                : "no learners held out";
        out.printf(
                Locale.ROOT,
                "\r%s  loss %.4f  %s  %.0f answers/s  %.0f s%30s%n",
                name(number),
                loss,
                validation,
                rate,
                secondsSince(begun),
                "");
        epochBegun = nanos.getAsLong();
    }

    private String name(int epoch) {
        String of = trainings == 1 ? "" : "training " + training + "/" + trainings + "  ";
        return of + "epoch " + epoch + "/" + epochs;
    }

    private double secondsSince(long start) {
        return (nanos.getAsLong() - start) / 1e9;
    }
}
