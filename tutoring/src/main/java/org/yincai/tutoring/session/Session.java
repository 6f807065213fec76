package org.yincai.tutoring.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.HintGiven;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Level;
import org.yincai.recommender.choose.Asked;
import org.yincai.recommender.choose.Asked.Outcome;

/**
 * The state of a learner's latest session.
 *
 * @param offers offers made so far
 * @param answered first tries so far
 * @param correct right unaided first tries so far
 * @param asked the items offered, oldest first, and what became of their first tries
 * @param open the offer that may be answered now, or null
 * @param hint highest hint level shown for the open offer, -1 when none
 * @param misconception diagnosed at the first try of the open offer, or null
 * @param mistake skill of the last first try when it was wrong, or null
 * @param stopped why it ended, or null while it runs
 */
public record Session(
        SessionStarted start,
        int offers,
        int answered,
        int correct,
        List<Asked> asked,
        @Nullable Offer open,
        int hint,
        @Nullable String misconception,
        @Nullable SkillId mistake,
        Map<SkillId, SkillRun> runs,
        @Nullable StopReason stopped) {
    public Session {
        asked = List.copyOf(asked);
    }

    static Session of(SessionStarted start) {
        return new Session(start, 0, 0, 0, List.of(), null, -1, null, null, Map.of(), null);
    }

    /** Whether it is a test that is not finished; one that is out of time may still have an open question. */
    boolean examines() {
        return start.mode() == Mode.TEST && stopped == null;
    }

    Session offered(Offer offer) {
        return new Session(
                start, offer.number(), answered, correct, with(asked, offer), offer, -1, null, mistake, runs, stopped);
    }

    Session hinted(HintGiven given) {
        return new Session(
                start,
                offers,
                answered,
                correct,
                asked,
                open,
                Math.max(hint, given.level()),
                misconception,
                mistake,
                runs,
                stopped);
    }

    Session finished(StopReason reason) {
        return new Session(start, offers, answered, correct, asked, null, -1, null, mistake, runs, reason);
    }

    /** The session after an answer to its open offer; {@code skills} are its item's, none when the item is gone. */
    Session answered(AnswerGiven answer, List<SkillId> skills, Function<SkillId, Level> levelBefore) {
        Offer next = answer.next();
        boolean first = answer.tryNumber() == 1;
        var moved = new TreeMap<>(runs);
        for (SkillId skill : skills) {
            SkillRun run = moved.computeIfAbsent(skill, s -> SkillRun.start(levelBefore.apply(s)));
            if (answer.evidence()) {
                moved.put(skill, run.plus(answer.item(), answer.correct()));
            }
        }
        SkillId wrong = first && !answer.correct() && !skills.isEmpty() ? skills.getFirst() : null;
        boolean retry = next != null && next.tryNumber() > 1;
        return new Session(
                start,
                next == null ? offers : next.number(),
                answered + (first ? 1 : 0),
                correct + (first && answer.correct() ? 1 : 0),
                with(first ? judged(answer) : asked, next),
                next,
                retry ? hint : -1,
                retry ? answer.misconception() : null,
                first ? wrong : mistake,
                moved,
                stopped);
    }

    private static List<Asked> with(List<Asked> asked, @Nullable Offer offer) {
        if (offer == null || offer.tryNumber() > 1) {
            return asked;
        }
        var more = new ArrayList<>(asked);
        more.add(new Asked(offer.item(), Outcome.OPEN));
        return more;
    }

    private List<Asked> judged(AnswerGiven answer) {
        if (asked.isEmpty()) {
            return asked;
        }
        Outcome outcome = answer.correct() ? Outcome.RIGHT : Outcome.WRONG;
        var judged = new ArrayList<>(asked);
        judged.set(asked.size() - 1, new Asked(answer.item(), answer.evidence() ? outcome : Outcome.NO_EVIDENCE));
        return judged;
    }
}
