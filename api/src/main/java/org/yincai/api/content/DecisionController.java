package org.yincai.api.content;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yincai.api.access.Access;
import org.yincai.api.access.Caller;
import org.yincai.api.access.Purpose;
import org.yincai.api.journal.Entry;
import org.yincai.api.journal.EventKey;
import org.yincai.api.journal.Journal;
import org.yincai.api.openapi.Described;
import org.yincai.api.problem.Refusal;
import org.yincai.api.state.Learners;
import org.yincai.models.event.Offer;
import org.yincai.models.id.EventId;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.tutoring.session.Replay;
import org.yincai.tutoring.session.Replay.Replayed;
import reactor.core.publisher.Mono;

/** Decision receipts, read from the journal and replayed. */
@RestController
final class DecisionController {
    private final Journal journal;
    private final Learners learners;
    private final Replay replay;
    private final Access access;
    private final MeterRegistry meters;

    DecisionController(Journal journal, Learners learners, Replay replay, Access access, MeterRegistry meters) {
        this.journal = journal;
        this.learners = learners;
        this.replay = replay;
        this.access = access;
        this.meters = meters;
    }

    @Described(
            zh = "决策凭据：为何出这道题，以及重放是否一致",
            en = "The receipt of a decision: why this item, and whether it comes out the same again",
            also = 409)
    @GetMapping("/api/v1/decisions/{decision}")
    Mono<Receipt> decision(Caller caller, @PathVariable String decision) {
        int dot = decision.lastIndexOf('.');
        if (dot < 1 || !Identifier.isValid(decision)) {
            return notFound();
        }
        var session = new SessionId(decision.substring(0, dot));
        String number = decision.substring(dot + 1);
        return journal.learnerOf(caller.tenant(), session)
                .filter(learner -> number.matches("\\d{1,6}"))
                .flatMap(l -> access.learner(caller, l.learner().value(), Purpose.AUDIT))
                .flatMap(l -> made(l, session, Integer.parseInt(number)))
                .flatMap(this::receipt)
                .switchIfEmpty(notFound());
    }

    private static <T> Mono<T> notFound() {
        return Mono.error(() -> new Refusal.NotFound("decision").exception());
    }

    /** An offer stands in its own event or in the answer before it; a second try rests on the decision before. */
    private Mono<Made> made(LearnerKey learner, SessionId session, int number) {
        String attempt = session + "." + number;
        var places = new ArrayList<EventKey>();
        Optional.of("offer:" + attempt)
                .filter(Identifier::isValid)
                .ifPresent(e -> places.add(new EventKey(learner, new EventId(e))));
        places.add(new EventKey(learner, new EventId(session + "." + (number - 1))));
        return journal.find(places)
                .mapNotNull(entry -> Replay.offered(entry.event())
                        .map(offer -> new Made(entry, offer))
                        .orElse(null))
                .filter(made -> made.offer.attempt().equals(attempt))
                .collectList()
                .flatMap(found -> Mono.justOrEmpty(found.stream().findFirst()))
                .flatMap(made -> made.offer.tryNumber() == 1 ? Mono.just(made) : made(learner, session, number - 1));
    }

    private Mono<Receipt> receipt(Made made) {
        List<String> changed = replay.changedSince(made.offer);
        Mono<Replayed> replayed = changed.isEmpty()
                ? learners.foldBefore(made.entry.learner(), made.entry.sequence())
                        .map(state -> replay.again(state, made.entry.event(), made.offer))
                : Mono.just(new Replayed(null, changed, null));
        return replayed.map(again -> {
            String outcome = again.same() == null ? "changed" : again.same() ? "same" : "different";
            meters.counter("yincai.decision.replays", "outcome", outcome).increment();
            return Receipt.of(made.offer, again);
        });
    }

    /** An offer and the entry that holds it. */
    private record Made(Entry entry, Offer offer) {}
}
