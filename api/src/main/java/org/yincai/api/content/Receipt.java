package org.yincai.api.content;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.event.Decision;
import org.yincai.models.event.Offer;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.choose.Choice;
import org.yincai.tutoring.session.Replay.Replayed;

/** The receipt of a decision as it stands on the wire; see docs/http.md. */
record Receipt(
        String id,
        Instant at,
        ItemId item,
        int version,
        long seed,
        String policy,
        String model,
        @Nullable String ranker,
        @Nullable String content,
        long sequence,
        int candidates,
        double propensity,
        double predicted,
        String inputs,
        Because reason,
        Again replay) {

    record Because(String code, SkillId skill, double mastery, double low, double high) {}

    /**
     * What came of deciding again.
     *
     * @param same null when something changed since
     */
    record Again(
            @Nullable Boolean same,
            List<String> changed,
            @Nullable ItemId item,
            @Nullable Double propensity,
            @Nullable String inputs) {}

    static Receipt of(Offer offer, Replayed replayed) {
        Decision d = offer.decision();
        return new Receipt(
                offer.attempt(),
                offer.at(),
                offer.item(),
                offer.version(),
                offer.seed(),
                d.policy(),
                d.model(),
                d.ranker(),
                d.content(),
                d.sequence(),
                d.candidates(),
                d.propensity(),
                d.predicted(),
                HexFormat.of().toHexDigits(d.inputs()),
                new Because(d.reason(), d.skill(), d.mastery(), d.low(), d.high()),
                again(replayed));
    }

    private static Again again(Replayed replayed) {
        Choice choice = replayed.choice();
        return choice == null
                ? new Again(replayed.same(), replayed.changed(), null, null, null)
                : new Again(
                        replayed.same(),
                        replayed.changed(),
                        choice.item().id(),
                        choice.propensity(),
                        HexFormat.of().toHexDigits(choice.inputs()));
    }
}
