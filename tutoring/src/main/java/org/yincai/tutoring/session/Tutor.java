package org.yincai.tutoring.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.profile.Profiler;
import org.yincai.models.content.Item;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.StopReason;
import org.yincai.models.id.EventId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.SkillMastery;
import org.yincai.tutoring.content.Bank;
import org.yincai.tutoring.grading.Verdict;

/**
 * Moves a practice session: one answer in, one next step out. Pure: told the time, moves the given state, and returns
 * the fact to journal; a state whose fact could not be journalled must be thrown away.
 */
public final class Tutor {
    /** How far the clocks of those who show and those who judge a question may be apart: less than any rapid guess takes. */
    static final Duration SKEW = Duration.ofSeconds(1);

    private final Bank bank;
    private final Fold fold;
    private final Profiler profiler;
    private final Chooser chooser;
    private final Stopping stopping;

    public Tutor(Bank bank, Fold fold, Profiler profiler, Chooser chooser) {
        this.bank = bank;
        this.fold = fold;
        this.profiler = profiler;
        this.chooser = chooser;
        this.stopping = new Stopping(bank.curriculum());
    }

    /** What comes next in the learner's open session: the open question, unless it was taken out; does not move the state. */
    public NextStep next(LearnerState state, Session session, Instant now) {
        Offer open = session.open();
        return open != null && open.tryNumber() == 1 && session.stopped() == null && bank.mayBeShown(open.item())
                ? new NextStep.Show(open, false)
                : next(state, session, profile(state, now), now);
    }

    private NextStep next(LearnerState state, Session session, LearnerProfile profile, Instant now) {
        Optional<StopReason> stop = stopping.reason(session, state.watch(), profile, now);
        if (stop.isPresent()) {
            return new NextStep.Complete(stop.get());
        }
        return chooser.next(state, session, profile, now)
                .<NextStep>map(offer -> new NextStep.Show(offer, true))
                .orElseGet(() -> new NextStep.Complete(StopReason.POOL_EMPTY));
    }

    /**
     * Applies a graded answer to the open offer.
     *
     * @param offer the session's open offer
     * @param toldMillis time on task as the caller tells it, 0 when unknown; no more than {@link #SKEW} above the time since
     *     the offer is believed
     * @param hintsElsewhere highest hint level, 0 to 5, that was shown by others than this service; the higher one counts
     * @param wantsNext whether to choose the next item in the same step
     */
    public Answered answer(
            LearnerState state,
            Session session,
            Offer offer,
            Verdict verdict,
            int toldMillis,
            int hintsElsewhere,
            boolean wantsNext,
            Instant now) {
        Item item = bank.curriculum().item(offer.item()).orElseThrow();
        int hints = Math.max(hintsElsewhere, session.hint());
        int activeMillis = bounded(toldMillis, offer, now);
        Evidence evidence = Evidence.of(state.watch(), session, offer, item, verdict, activeMillis, hints);
        List<SkillMastery> before = masteries(state, item, null, now);
        Offer retry = wantsNext || verdict.correct() ? null : retry(session, offer, now);
        var answer = new AnswerGiven(
                new EventId(offer.attempt()),
                now,
                item.id(),
                evidence.correct(),
                evidence.counts(),
                activeMillis,
                hints,
                verdict.misconception(),
                offer.session(),
                offer.tryNumber(),
                retry);
        fold.apply(state, answer, before);
        LearnerProfile after = wantsNext ? profile(state, now) : null;
        NextStep next = after == null ? null : next(state, session(state), after, now);
        if (next instanceof NextStep.Show show) {
            answer = answer.offering(show.offer());
            state.show(show.offer());
        }
        return new Answered(
                answer,
                verdict,
                changes(before, masteries(state, item, after, now)),
                evidence.flags(),
                retry,
                next,
                state.trace().behind());
    }

    /** Nobody works on a question before it is shown; what was sent late was shown long ago. */
    private static int bounded(int toldMillis, Offer offer, Instant now) {
        long shown = Math.max(0, Duration.between(offer.at(), now).toMillis());
        return (int) Math.min(toldMillis, shown + SKEW.toMillis());
    }

    /** Of the item's skills, from the learner's profile where it was read. */
    private List<SkillMastery> masteries(LearnerState state, Item item, @Nullable LearnerProfile profile, Instant now) {
        return profile == null ? profiler.read(state.trace(), item.skills(), now) : profile.skills(item.skills());
    }

    private static List<MasteryChange> changes(List<SkillMastery> before, List<SkillMastery> after) {
        var changes = new ArrayList<MasteryChange>(before.size());
        for (int i = 0; i < before.size(); i++) {
            changes.add(new MasteryChange(before.get(i), after.get(i)));
        }
        return changes;
    }

    private static Session session(LearnerState state) {
        @Nullable Session session = state.session();
        if (session == null) {
            throw new IllegalStateException("an answer to an offer needs its session");
        }
        return session;
    }

    /** A second try at the same instance, or null when there is none: after it, and in tests. */
    private static @Nullable Offer retry(Session session, Offer first, Instant now) {
        if (first.tryNumber() > 1 || session.start().mode() == Mode.TEST) {
            return null;
        }
        return new Offer(
                first.session(),
                first.number() + 1,
                first.item(),
                first.version(),
                first.seed(),
                2,
                now,
                first.decision());
    }

    private LearnerProfile profile(LearnerState state, Instant now) {
        return profiler.read(state.learner(), state.sequence(), state.trace(), now);
    }

    /** Why the session stops when it is finished now: what {@link #next} would say, else that the user stopped. */
    public StopReason stopReason(LearnerState state, Session session, Instant now) {
        return stopping.reason(session, state.watch(), profile(state, now), now)
                .orElseGet(() -> next(state, session, now) instanceof NextStep.Complete complete
                        ? complete.reason()
                        : StopReason.USER_STOPPED);
    }
}
