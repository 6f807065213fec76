package org.yincai.tutoring.session;

import java.util.ArrayList;
import java.util.List;
import org.yincai.models.content.Item;
import org.yincai.models.event.Offer;
import org.yincai.tutoring.grading.Verdict;

/**
 * What an answer is worth to the tracer. Aided successes count as not right, the convention of knowledge tracing since
 * Corbett and Anderson (1995); rapid guesses (Wise and Kong 2005), second tries and what is wrong only in form or cannot be read do not count at all.
 *
 * @param correct right at the first unaided try
 * @param counts whether the tracer moves
 */
public record Evidence(boolean correct, boolean counts, List<String> flags) {
    private static final int RAPID_MILLIS = 3000;
    private static final double RAPID_SHARE = 0.1;

    static Evidence of(Offer offer, Session session, Item item, Verdict verdict, int activeMillis) {
        boolean aided = session.hint() >= 1;
        boolean second = offer.tryNumber() > 1;
        boolean rapid = rapid(activeMillis, item);
        boolean formOnly = verdict.kind() == Verdict.Kind.WRONG_FORM;
        boolean unreadable = verdict.kind() == Verdict.Kind.UNREADABLE;
        var flags = new ArrayList<String>();
        add(flags, aided, "aided");
        add(flags, rapid, "rapid-guess");
        add(flags, second, "second-try");
        add(flags, formOnly, "form-only");
        add(flags, unreadable, "unreadable");
        return new Evidence(
                verdict.correct() && !aided, !rapid && !second && !formOnly && !unreadable, List.copyOf(flags));
    }

    /**
     * Whether an answer came faster than it can be thought of: under max(3 s, 10 % of the item's median time).
     *
     * @param activeMillis time on task, 0 when unknown
     */
    public static boolean rapid(int activeMillis, Item item) {
        return activeMillis > 0 && activeMillis < Math.max(RAPID_MILLIS, RAPID_SHARE * 1000 * item.medianSeconds());
    }

    private static void add(List<String> flags, boolean when, String flag) {
        if (when) {
            flags.add(flag);
        }
    }
}
