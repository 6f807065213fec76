package org.yincai.tutoring.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.ItemOffered;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.event.Offer;
import org.yincai.recommender.choose.Choice;

/** Chooses again what was chosen, from the journal and the receipt alone, and says whether it comes out the same. */
public final class Replay {
    private final Fold fold;
    private final Chooser chooser;
    private final Tracer tracer;

    public Replay(Fold fold, Chooser chooser, Tracer tracer) {
        this.fold = fold;
        this.chooser = chooser;
        this.tracer = tracer;
    }

    /**
     * What came out.
     *
     * @param same whether item, propensity and inputs' hash are the same, bit for bit; null when something changed
     * @param changed what the decision rests on and is not the same any more: {@code model}, {@code ranker},
     *     {@code policy}, {@code content}
     * @param choice what is chosen now, or null when something changed or nothing is eligible
     */
    public record Replayed(
            @Nullable Boolean same,
            List<String> changed,
            @Nullable Choice choice) {}

    /** The offer that an event holds, if any; one of a second try rests on the decision before. */
    public static Optional<Offer> offered(LearnerEvent event) {
        return switch (event) {
            case ItemOffered offered -> Optional.of(offered.offer());
            case AnswerGiven answer -> Optional.ofNullable(answer.next());
            default -> Optional.empty();
        };
    }

    /** What is not the same any more as when an offer was decided. */
    public List<String> changedSince(Offer offer) {
        return chooser.changedSince(offer.decision(), tracer.model());
    }

    /**
     * Decides again.
     *
     * @param state of the learner before the event; it is moved to where the decision was made
     * @param event that holds an offer
     */
    public Replayed again(LearnerState state, LearnerEvent event, Offer offer) {
        List<String> changed = changedSince(offer);
        if (!changed.isEmpty()) {
            return new Replayed(null, changed, null);
        }
        if (event instanceof AnswerGiven answer) {
            fold.apply(state, answer.offering(null));
        }
        Optional<Choice> choice;
        try {
            choice = Optional.ofNullable(state.session()).flatMap(session -> chooser.again(state, session, offer));
        } catch (ModelFailure failure) {
            return new Replayed(null, List.of("ranker"), null);
        }
        if (choice.filter(Choice::fallback).isPresent()) {
            return new Replayed(null, List.of("model"), null);
        }
        return new Replayed(choice.filter(same(offer)).isPresent(), changed, choice.orElse(null));
    }

    private static Predicate<Choice> same(Offer offer) {
        return choice -> choice.item().id().equals(offer.item())
                && choice.item().version() == offer.version()
                && Double.compare(choice.propensity(), offer.decision().propensity()) == 0
                && choice.inputs() == offer.decision().inputs();
    }
}
