package org.yincai.tutoring.notes;

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
 * @param timings the last {@value #TIMINGS} right answers of known duration at most, newest first
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
        return new Notes(mistakes, pushed(new Timing(activeMillis, (float) item.medianSeconds()), timings, TIMINGS));
    }

    private Notes mistaken(String misconception, Instant at) {
        var others = new ArrayList<Mistake>(mistakes.size());
        int count = 1;
        for (Mistake mistake : mistakes) {
            if (!mistake.misconception().equals(misconception)) {
                others.add(mistake);
            } else if (!over(mistake, at)) {
                count += mistake.count();
            }
        }
        var now = new Mistake(misconception, count, at.truncatedTo(ChronoUnit.SECONDS));
        return new Notes(pushed(now, others, MISTAKES), timings);
    }

    private static <T> List<T> pushed(T newest, List<T> before, int most) {
        var all = new ArrayList<T>(most + 1);
        all.add(newest);
        all.addAll(before.subList(0, Math.min(before.size(), most - 1)));
        return all;
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
