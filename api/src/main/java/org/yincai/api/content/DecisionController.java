package org.yincai.api.content;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.access.Access;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Purpose;
import org.yincai.api.journal.EventKey;
import org.yincai.api.journal.Journal;
import org.yincai.api.openapi.Described;
import org.yincai.api.problem.Refusal;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.Decision;
import org.yincai.models.event.ItemOffered;
import org.yincai.models.event.LearnerEvent;
import org.yincai.models.event.Offer;
import org.yincai.models.id.EventId;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.SkillId;
import reactor.core.publisher.Mono;

/** Decision receipts, read from the journal. */
@RestController
final class DecisionController {
    private final Journal journal;
    private final Access access;

    DecisionController(Journal journal, Access access) {
        this.journal = journal;
        this.access = access;
    }

    @Described(zh = "决策凭据：为何出这道题", en = "The receipt of a decision: why this item")
    @GetMapping("/api/v1/decisions/{decision}")
    Mono<Receipt> decision(Caller caller, @PathVariable String decision) {
        int dot = decision.lastIndexOf('.');
        if (dot < 1 || !Identifier.isValid(decision)) {
            return notFound();
        }
        return journal.learnerOf(caller.tenant(), new SessionId(decision.substring(0, dot)))
                .flatMap(l -> access.learner(caller, l.learner().value(), Purpose.AUDIT))
                .flatMapMany(l -> journal.find(places(l, decision, dot)))
                .mapNotNull(entry -> offer(entry.event()))
                .filter(offer -> offer.attempt().equals(decision))
                .collectList()
                .flatMap(offers -> Mono.justOrEmpty(offers.stream().findFirst()))
                .map(DecisionController::receipt)
                .switchIfEmpty(notFound());
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new Refusal.NotFound("decision").exception());
    }

    /** An offer stands in its own event or in the answer before it. */
    private static List<EventKey> places(LearnerKey learner, String decision, int dot) {
        var places = new ArrayList<EventKey>();
        Optional.of("offer:" + decision)
                .filter(Identifier::isValid)
                .ifPresent(e -> places.add(new EventKey(learner, new EventId(e))));
        String number = decision.substring(dot + 1);
        if (number.matches("\\d{1,6}")) {
            String before = decision.substring(0, dot + 1) + (Integer.parseInt(number) - 1);
            places.add(new EventKey(learner, new EventId(before)));
        }
        return places;
    }

    private static @Nullable Offer offer(LearnerEvent event) {
        return switch (event) {
            case ItemOffered offered -> offered.offer();
            case AnswerGiven answer -> answer.next();
            default -> null;
        };
    }

    private static Receipt receipt(Offer offer) {
        Decision d = offer.decision();
        return new Receipt(
                offer.attempt(),
                offer.at(),
                offer.item(),
                offer.version(),
                offer.seed(),
                d.policy(),
                d.model(),
                d.sequence(),
                d.candidates(),
                d.propensity(),
                d.predicted(),
                HexFormat.of().toHexDigits(d.inputs()),
                new Because(d.reason(), d.skill(), d.mastery(), d.low(), d.high()));
    }

    record Receipt(
            String id,
            Instant at,
            ItemId item,
            int version,
            long seed,
            String policy,
            String model,
            long sequence,
            int candidates,
            double propensity,
            double predicted,
            String inputs,
            Because reason) {}

    record Because(String code, SkillId skill, double mastery, double low, double high) {}
}
