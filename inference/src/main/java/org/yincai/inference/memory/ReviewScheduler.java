package org.yincai.inference.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.memory.Reviewed.Phase;

/**
 * Says when something is to be reviewed again: after the steps of what is new or was forgotten, then when the probability
 * of recall has fallen to the retention asked for. Nothing is random. Immutable.
 */
public final class ReviewScheduler {
    private static final double SECONDS_A_DAY = 86_400;

    private final Fsrs fsrs;
    private final ReviewOptions options;

    public ReviewScheduler(Fsrs fsrs, ReviewOptions options) {
        this.fsrs = fsrs;
        this.options = options;
    }

    /**
     * Takes a review into account.
     *
     * @param before null when there was none
     * @param at not before the last review
     */
    public Reviewed review(@Nullable Reviewed before, Rating rating, Instant at) {
        if (before == null) {
            return after(Phase.LEARNING, 0, fsrs.first(rating), rating, at);
        }
        int days = days(before.at(), at);
        Memory memory = fsrs.next(before.memory(), days, rating);
        if (before.phase() == Phase.KNOWN && rating != Rating.AGAIN) {
            return known(memory, at, spread(before.memory(), days, rating));
        }
        Phase phase = before.phase() == Phase.LEARNING ? Phase.LEARNING : Phase.RELEARNING;
        return after(phase, before.step(), memory, rating, at);
    }

    /** Probability of recall at an instant, not before the last review. */
    public double retrievability(Reviewed reviewed, Instant at) {
        double days = Duration.between(reviewed.at(), at).toSeconds() / SECONDS_A_DAY;
        return fsrs.retrievability(Math.max(days, 0), reviewed.memory().stability());
    }

    private Reviewed after(Phase phase, int step, Memory memory, Rating rating, Instant at) {
        List<Duration> steps = phase == Phase.LEARNING ? options.learning() : options.relearning();
        int next = rating == Rating.AGAIN ? 0 : rating == Rating.GOOD ? step + 1 : step;
        return wait(steps, step, next, rating)
                .map(wait -> new Reviewed(memory, phase, next, at, at.plus(wait)))
                .orElseGet(() -> known(memory, at, interval(memory)));
    }

    /** The wait before the next step; empty when the steps are over. */
    private static Optional<Duration> wait(List<Duration> steps, int step, int next, Rating rating) {
        if (step >= steps.size() || next >= steps.size() || rating == Rating.EASY) {
            return Optional.empty();
        }
        Duration first = steps.getFirst();
        if (rating != Rating.HARD) {
            return Optional.of(steps.get(next));
        }
        Duration twice = steps.size() == 1 ? first.multipliedBy(3) : first.plus(steps.get(1));
        return Optional.of(Duration.ofMinutes(Math.round(twice.toSeconds() / 120.0)));
    }

    private static Reviewed known(Memory memory, Instant at, int days) {
        return new Reviewed(memory, Phase.KNOWN, 0, at, at.plus(days, ChronoUnit.DAYS));
    }

    private int interval(Memory memory) {
        long days = Math.round(fsrs.interval(memory.stability(), options.retention()));
        return Math.clamp(days, 1, options.longestDays());
    }

    /** Days after a review of what is known: a better rating earns at least a day more. */
    private int spread(Memory before, int days, Rating rating) {
        int good = interval(fsrs.next(before, days, Rating.GOOD));
        int hard = Math.min(interval(fsrs.next(before, days, Rating.HARD)), good);
        return switch (rating) {
            case AGAIN, HARD -> hard;
            case GOOD -> Math.max(good, hard + 1);
            case EASY -> Math.max(interval(fsrs.next(before, days, Rating.EASY)), Math.max(good, hard + 1) + 1);
        };
    }

    private int days(Instant from, Instant to) {
        long days = ChronoUnit.DAYS.between(
                LocalDate.ofInstant(from, options.zone()), LocalDate.ofInstant(to, options.zone()));
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a review at " + to + " comes after one at " + from);
        }
        return (int) days;
    }
}
