package org.yincai.api.journal;

import java.util.Collection;
import java.util.List;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SessionId;
import org.yincai.models.id.TenantId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The append-only record of what happened to learners. What it acknowledged survives a crash. */
public interface Journal {
    /**
     * Appends consecutive entries of one learner, all or none.
     *
     * @return true when they are durable; false when the learner's journal has moved on (a sequence or an event id is
     *     taken), so that the caller has to read again
     */
    Mono<Boolean> append(List<Entry> run);

    /** The sequence of a learner's last entry, 0 when there is none. */
    Mono<Long> last(LearnerKey learner);

    /** A learner's entries after a sequence, in order. */
    Flux<Entry> read(LearnerKey learner, long after);

    /** The entries of these events, in no order; unknown events are left out. */
    Flux<Entry> find(Collection<EventKey> events);

    /** The learner whose session this is, or empty. */
    Mono<LearnerKey> learnerOf(TenantId tenant, SessionId session);
}
