package org.yincai.tutoring.notes;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yincai.models.content.Item;
import org.yincai.models.event.AnswerGiven;

/**
 * What is noted of one learner's first tries that are evidence. A value: the same answers give the same notes.
 *
 * @param mistakes the last {@value #MISTAKES} misconceptions at most, the one last seen first
 * @param timings the last {@value #TIMINGS} right answers of known duration at most, in the order they arrived, newest first
 */
public record Notes(List<Mistake> mistakes, List<Timing> timings) {
    /** Misconceptions that are kept. */
    public static final int MISTAKES = 8;

    /** Durations that are kept. */
    public static final int TIMINGS = 20;

    /** A misconception not seen for so long is over. */
    public static final Duration FORGOTTEN = Duration.ofDays(30);

    /** Nothing noted yet. */
    public static final Notes NONE = new Notes(List.of(), List.of());

    public Notes {
        mistakes = List.copyOf(mistakes);
        timings = List.copyOf(timings);
    }

    /** The notes after an answer. */
    public Notes after(AnswerGiven answer, Item item) {
        if (!answer.evidence() || answer.tryNumber() > 1) {
            return this;
        }
        if (answer.correct()) {
            return answer.activeMillis() > 0 ? timed(answer.activeMillis(), item) : this;
        }
        return answer.misconception() == null ? this : mistaken(answer.misconception(), answer.at());
    }

    private Notes timed(int activeMillis, Item item) {
        var all = new ArrayList<Timing>(TIMINGS);
        all.add(new Timing(activeMillis, (float) item.medianSeconds()));
        all.addAll(timings.subList(0, Math.min(timings.size(), TIMINGS - 1)));
        return new Notes(mistakes, all);
    }

    private Notes mistaken(String misconception, Instant at) {
        var all = new ArrayList<Mistake>(mistakes.size() + 1);
        var seen = new Mistake(misconception, 1, at.truncatedTo(ChronoUnit.SECONDS));
        for (Mistake mistake : mistakes) {
            if (mistake.misconception().equals(misconception)) {
                seen = together(mistake, seen);
            } else {
                all.add(mistake);
            }
        }
        all.addFirst(seen);
        all.sort(comparing(Mistake::lastAt).reversed());
        return new Notes(all.subList(0, Math.min(all.size(), MISTAKES)), timings);
    }

    /** The sightings of one misconception, whichever arrived first: what lies too long before the later one is over. */
    private static Mistake together(Mistake one, Mistake other) {
        boolean inOrder = !one.lastAt().isAfter(other.lastAt());
        Mistake earlier = inOrder ? one : other;
        Mistake later = inOrder ? other : one;
        return over(earlier, later.lastAt())
                ? later
                : new Mistake(later.misconception(), one.count() + other.count(), later.lastAt());
    }

    private static boolean over(Mistake mistake, Instant now) {
        return !mistake.lastAt().plus(FORGOTTEN).isAfter(now);
    }

    /** The misconceptions seen of late, the most frequent first. */
    public List<Mistake> mistakes(Instant asOf) {
        return mistakes.stream()
                .filter(m -> !over(m, asOf))
                .sorted(comparingInt(Mistake::count).reversed())
                .toList();
    }

    /** The pace of late; empty with too few answers of known duration. */
    public Optional<Pace> pace() {
        return Pace.of(timings);
    }
}
