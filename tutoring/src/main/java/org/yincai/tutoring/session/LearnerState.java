package org.yincai.tutoring.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.memory.SkillMemories;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.models.content.Item;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.event.Offer;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;
import org.yincai.tutoring.gaming.Attempt;
import org.yincai.tutoring.gaming.GamingWatch;
import org.yincai.tutoring.notes.Notes;

/** Everything known about a learner at one sequence of the journal; moved only by {@link Fold}. Not thread safe. */
public final class LearnerState {
    /** Items kept in {@link #recent()}. */
    public static final int RECENT = 12;

    private final LearnerKey learner;
    private final LearnerTrace trace;
    private final SkillMemories memories;
    private final List<ItemId> recent;
    private GamingWatch watch;
    private Notes notes;
    private long sequence;
    private @Nullable Session session;

    LearnerState(
            LearnerKey learner,
            long sequence,
            LearnerTrace trace,
            SkillMemories memories,
            GamingWatch watch,
            Notes notes,
            List<ItemId> recent,
            @Nullable Session session) {
        this.learner = learner;
        this.sequence = sequence;
        this.trace = trace;
        this.memories = memories;
        this.watch = watch;
        this.notes = notes;
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

    /** Whether the learner's latest session is a test that is not finished. */
    public boolean sitsTest() {
        return session != null && session.examines();
    }

    public LearnerTrace trace() {
        return trace;
    }

    /** What is remembered of each skill. */
    public SkillMemories memories() {
        return memories;
    }

    /** How the last answers were given. */
    public GamingWatch watch() {
        return watch;
    }

    /** What is noted beyond mastery. */
    public Notes notes() {
        return notes;
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

    void attempted(Attempt attempt) {
        watch = watch.after(attempt);
    }

    void noted(AnswerGiven answer, Item item) {
        notes = notes.after(answer, item);
    }

    void met(ItemId item) {
        recent.remove(item);
        recent.add(0, item);
        if (recent.size() > RECENT) {
            recent.remove(RECENT);
        }
    }
}
