package org.yincai.tutoring.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.models.event.Offer;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;

/** Everything known about a learner at one sequence of the journal; moved only by {@link Fold}. Not thread safe. */
public final class LearnerState {
    /** Items kept in {@link #recent()}. */
    public static final int RECENT = 12;

    private final LearnerKey learner;
    private final LearnerTrace trace;
    private final List<ItemId> recent;
    private long sequence;
    private @Nullable Session session;

    LearnerState(
            LearnerKey learner, long sequence, LearnerTrace trace, List<ItemId> recent, @Nullable Session session) {
        this.learner = learner;
        this.sequence = sequence;
        this.trace = trace;
        this.recent = new ArrayList<>(recent);
        this.session = session;
    }

    public LearnerKey learner() {
        return learner;
    }

    /** Sequence of the last event that is part of it; 0 for an untouched learner. */
    public long sequence() {
        return sequence;
    }

    public LearnerTrace trace() {
        return trace;
    }

    /** Items met lately, newest first. */
    public List<ItemId> recent() {
        return List.copyOf(recent);
    }

    public @Nullable Session session() {
        return session;
    }

    void advance(@Nullable Session next) {
        session = next;
        sequence++;
    }

    /** An item was offered in the same step as the last event. */
    void show(Offer offer) {
        if (session != null) {
            session = session.offered(offer);
            met(offer.item());
        }
    }

    void met(ItemId item) {
        recent.remove(item);
        recent.add(0, item);
        if (recent.size() > RECENT) {
            recent.remove(RECENT);
        }
    }
}
