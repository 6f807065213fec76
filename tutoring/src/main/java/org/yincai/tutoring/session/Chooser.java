package org.yincai.tutoring.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yincai.inference.memory.SkillReviews;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.event.Decision;
import org.yincai.models.event.Mode;
import org.yincai.models.event.Offer;
import org.yincai.models.event.Policy;
import org.yincai.models.event.SessionStarted;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.choose.Ask;
import org.yincai.recommender.choose.Choice;
import org.yincai.recommender.choose.Form;
import org.yincai.recommender.choose.Recommender;
import org.yincai.recommender.choose.Repair;
import org.yincai.recommender.choose.Scoring;
import org.yincai.recommender.review.ScheduledReviews;
import org.yincai.tutoring.content.Bank;

/** Chooses the next item of a session and writes the receipt of the decision. */
public final class Chooser {
    private final Curriculum curriculum;
    private final Profiler profiler;
    private final Recommender recommender;
    private final SkillReviews reviews;
    private final String content;

    public Chooser(Bank bank, Profiler profiler, Tracer tracer, SkillReviews reviews, Scoring scoring) {
        this.curriculum = bank.curriculum();
        this.profiler = profiler;
        this.recommender = new Recommender(curriculum, tracer, item -> bank.hasText(item.id()), scoring);
        this.reviews = reviews;
        this.content = bank.fingerprint() + ":" + reviews.model() + ":" + Fold.RULES;
    }

    /** The next offer of a session; empty when no item is eligible. */
    Optional<Offer> next(LearnerState state, Session session, LearnerProfile profile, Instant now) {
        int number = session.offers() + 1;
        long seed = seed(session, number);
        return ask(state, session, profile, seed).flatMap(recommender::next).map(choice -> {
            Item item = choice.item();
            Decision decision = decision(choice, profile);
            return new Offer(session.start().session(), number, item.id(), item.version(), seed, 1, now, decision);
        });
    }

    /**
     * What is chosen, as an offer was, from a state as it was then.
     *
     * @throws ModelFailure when the ranker cannot run that scored then
     */
    Optional<Choice> again(LearnerState state, Session session, Offer offer) {
        LearnerProfile profile = profiler.read(state.learner(), state.sequence(), state.trace(), offer.at());
        return ask(state, session, profile, offer.seed())
                .flatMap(ask -> recommender.again(ask, offer.decision().policy()));
    }

    /** What is asked of the recommender; empty when no skill of the session is left. */
    private Optional<Ask> ask(LearnerState state, Session session, LearnerProfile profile, long seed) {
        SessionStarted start = session.start();
        List<SkillId> scope = start.scope().stream()
                .filter(s -> curriculum.skill(s).isPresent())
                .toList();
        if (scope.isEmpty() && !start.scope().isEmpty()) {
            return Optional.empty();
        }
        Form form =
                start.policy() == Policy.ADAPTIVE ? new Form(start.blueprint(), start.items(), seed(session, 0)) : null;
        return Optional.of(new Ask(
                start.policy(),
                scope,
                profile,
                state.trace(),
                null,
                form,
                state.recent(),
                session.asked(),
                start.mode() == Mode.TEST ? null : Repair.of(session.mistake(), session.asked(), curriculum),
                new ScheduledReviews(state.memories(), reviews),
                seed));
    }

    private Decision decision(Choice choice, LearnerProfile profile) {
        SkillMastery about = choice.reason().about();
        return new Decision(
                choice.policy(),
                choice.fallback() ? Decision.STOOD_IN : profile.model(),
                choice.ranker(),
                profile.sequence(),
                choice.candidates(),
                choice.propensity(),
                choice.predicted(),
                choice.inputs(),
                choice.reason().code().code(),
                about.skill(),
                about.mean(),
                about.low(),
                about.high(),
                content);
    }

    private static long seed(Session session, int number) {
        long hash = TracedItem.keyOf(session.start().session().value()) + number * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
        return (hash ^ (hash >>> 27)) & 0x1FFFFFFFFFFFFFL;
    }

    /**
     * What a decision rests on and is not the same any more: {@code model}, {@code ranker}, {@code policy}, {@code content}.
     *
     * @param model id of the model that runs now
     */
    List<String> changedSince(Decision decision, String model) {
        var changed = new ArrayList<String>();
        if (!decision.model().equals(model)) {
            changed.add("model");
        }
        if (decision.ranker() != null && !decision.ranker().equals(recommender.ranker())) {
            changed.add("ranker");
        }
        if (!recommender.serves(decision.policy())) {
            changed.add("policy");
        }
        if (!content.equals(decision.content())) {
            changed.add("content");
        }
        return changed;
    }
}
