package org.yincai.tutoring.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yincai.models.content.Item;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.tutoring.gaming.Attempt;
import org.yincai.tutoring.gaming.Doubt;
import org.yincai.tutoring.gaming.GamingWatch;
import org.yincai.tutoring.grading.Verdict;

/**
 * What an answer is worth to the tracer. Aided successes count as not right, the convention of knowledge tracing since
 * Corbett and Anderson (1995), however fast the hints were clicked through; unaided answers that the {@link GamingWatch}
 * doubts, second tries and what is wrong only in form or cannot be read do not count at all.
 *
 * <p>In a test an answer counts as it was given, so that nothing is free to try or to leave out: what cannot be read
 * and what is not in the form asked for are not right, like what is skipped, and a quick guess is an answer, which neither
 * prolongs the test nor is left out of its result.
 *
 * @param correct right at the first unaided try
 * @param counts whether the tracer moves
 */
public record Evidence(boolean correct, boolean counts, List<String> flags) {
    static Evidence of(
            GamingWatch watch, Session session, Offer offer, Item item, Verdict verdict, int activeMillis, int hints) {
        boolean aided = hints >= 1;
        boolean second = offer.tryNumber() > 1;
        Optional<Doubt> doubt = watch.doubt(Attempt.at(item, activeMillis, hints));
        boolean formOnly = verdict.kind() == Verdict.Kind.WRONG_FORM;
        boolean unreadable = verdict.kind() == Verdict.Kind.UNREADABLE;
        var flags = new ArrayList<String>();
        add(flags, aided, "aided");
        doubt.ifPresent(d -> flags.add(d.code()));
        add(flags, second, "second-try");
        add(flags, formOnly, "form-only");
        add(flags, unreadable, "unreadable");
        boolean believed = aided || doubt.isEmpty();
        boolean practised = believed && !second && !formOnly && !unreadable;
        boolean counts = session.start().mode() == Mode.TEST || practised;
        return new Evidence(verdict.correct() && !aided, counts, List.copyOf(flags));
    }

    private static void add(List<String> flags, boolean when, String flag) {
        if (when) {
            flags.add(flag);
        }
    }
}
