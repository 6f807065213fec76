package org.yincai.inference.trace;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a tracer remembers of one learner: a domain track, one track per touched skill and one per recent item, each
 * with a hidden vector and O(1) counts. The work of {@link #read} and {@link #write} does not depend on how many
 * answers came before. With width 0 it keeps counts and gaps only, which is how training computes its features. Not
 * thread safe.
 */
public final class LearnerTrace {
    /** Exponential averages forget with this factor per answer and start from {@link #RECENT_PRIOR}. */
    public static final float RECENT_DECAY = 0.8f;

    public static final float RECENT_PRIOR = 0.5f;

    final int width;
    final Precision precision;
    final Tracks skills;
    final Tracks items;
    /** The domain track's hidden vector, as bits. */
    final int[] domain;

    private final int[] nothing;
    int answers;
    int wins;
    float recent = RECENT_PRIOR;
    /** The last answers, newest in bit 0, 1 for right. */
    int pattern;
    /** Key of the first skill of the last answer, and how many answers in a row were on it. */
    long lastSkill;

    int run;
    long lastAt = -1;
    /** The hidden vectors miss at least one answer because the model could not run; rebuild when it can. */
    boolean behind;

    /** A trace without answers that keeps its vectors in single precision. */
    public LearnerTrace(int width, int skillCapacity, int itemCapacity) {
        this(width, skillCapacity, itemCapacity, Precision.SINGLE);
    }

    /** A trace without answers. */
    public LearnerTrace(int width, int skillCapacity, int itemCapacity, Precision precision) {
        this.width = width;
        this.precision = precision;
        this.skills = new Tracks(width, skillCapacity, precision);
        this.items = new Tracks(width, itemCapacity, precision);
        this.domain = new int[width];
        this.nothing = new int[width];
    }

    /**
     * A copy that remembers no more than these items read and move, for looking ahead: as long as only they are asked, a
     * tracer makes of it what it makes of the whole trace. Costs as much as their tracks, not as the whole trace.
     */
    public LearnerTrace excerpt(TracedItem... items) {
        var copy = new LearnerTrace(width, skills.capacity, this.items.capacity, precision);
        System.arraycopy(domain, 0, copy.domain, 0, width);
        copy.answers = answers;
        copy.wins = wins;
        copy.recent = recent;
        copy.pattern = pattern;
        copy.lastSkill = lastSkill;
        copy.run = run;
        copy.lastAt = lastAt;
        copy.behind = behind;
        for (TracedItem item : items) {
            copy.items.take(this.items, item.key());
            for (long skill : item.skillKeys()) {
                copy.skills.take(skills, skill);
            }
        }
        return copy;
    }

    /** Answers that counted as evidence. */
    public int answers() {
        return answers;
    }

    public int wins() {
        return wins;
    }

    /**
     * When the question of the latest answer was shown, in epoch seconds, negative when unknown; an answer that arrives
     * late sets no clock back.
     */
    public long lastAt() {
        return lastAt;
    }

    public Tracks skills() {
        return skills;
    }

    public Tracks items() {
        return items;
    }

    public boolean behind() {
        return behind;
    }

    /**
     * Appends a row: this learner meets {@code item} now.
     *
     * @param atSeconds epoch seconds, or negative when time is unknown or the model does not use it
     */
    public void read(TracedItem item, long atSeconds, Rows rows) {
        int row = rows.n++;
        int gap = row * (2 + rows.k);
        rows.item.put(row, item.index());
        rows.eventGaps.put(gap, answers == 0 ? 0 : 1);
        rows.timeGaps.put(gap, answers == 0 ? 0 : timeGap(lastAt, atSeconds));
        rows.domain.bits().put(row * width, domain, 0, width);
        int itemSlot = items.find(item.key());
        readTrack(items, itemSlot, atSeconds, rows, gap + 1, rows.itemTrack, row * width);

        Features features = rows.scratch;
        features.learner(this);
        features.item(items, itemSlot);
        features.meeting(item.skillKeys()[0] == lastSkill ? run : 0, item.difficulty());
        readSkills(item, atSeconds, rows, row);
        rows.features.put(row * Rows.FEATURES, features.values, 0, Rows.FEATURES);
    }

    /** As {@link #read(TracedItem, long, Rows)}, of an answer that is about to be applied. */
    public void read(TracedItem item, boolean correct, long atSeconds, Rows rows) {
        int row = rows.n;
        read(item, atSeconds, rows);
        rows.correct.put(row, correct ? 1 : 0);
        Features features = rows.scratch;
        features.learnerAfter(this, correct);
        for (int j = 0; j < rows.k; j++) {
            if (j < item.skillKeys().length) {
                long skill = item.skillKeys()[j];
                int first = skill == lastSkill ? run + 1 : 1;
                features.skillAfter(skills, skills.find(skill), correct, j == 0 ? first : 0);
            } else {
                Arrays.fill(features.after, 0);
            }
            rows.after.put((row * rows.k + j) * Rows.AFTER, features.after, 0, Rows.AFTER);
        }
    }

    private void readSkills(TracedItem item, long atSeconds, Rows rows, int row) {
        int k = rows.k;
        int used = Math.min(k, item.skillKeys().length);
        for (int j = 0; j < k; j++) {
            boolean real = j < used;
            int slot = real ? skills.find(item.skillKeys()[j]) : -1;
            rows.skills.put(row * k + j, real ? item.skillIndexes()[j] : 0);
            rows.share.put(row * k + j, real ? 1f / used : 0f);
            int gap = row * (2 + k) + 2 + j;
            readTrack(skills, slot, atSeconds, rows, gap, rows.skillTracks, (row * k + j) * width);
            if (real) {
                rows.scratch.skill(skills, slot, j, used);
            }
        }
    }

    private void readTrack(Tracks tracks, int slot, long atSeconds, Rows rows, int gap, Vectors hidden, int position) {
        rows.eventGaps.put(gap, slot < 0 ? 0 : Gaps.events(answers + 1L - tracks.lastEvent(slot)));
        rows.timeGaps.put(gap, slot < 0 ? 0 : timeGap(tracks.lastAt(slot), atSeconds));
        if (slot >= 0) {
            tracks.hidden(slot, hidden.bits(), position);
        } else {
            hidden.bits().put(position, nothing, 0, width);
        }
    }

    /**
     * Counts an answer, stores the hidden vectors the tracer made of it and moves the levels of the skills that it read: those
     * beyond the model's most keep theirs, and all do where the model could not run.
     *
     * @param atSeconds epoch seconds, or negative when unknown
     * @param moved the tracer's output for a batch, or null when the model could not run: the trace falls behind
     * @param row this answer's row in {@code moved}
     */
    public void write(TracedItem item, boolean correct, long atSeconds, @Nullable Moved moved, int row) {
        answers++;
        wins += correct ? 1 : 0;
        recent = average(recent, correct);
        pattern = pattern(pattern, correct);
        run = item.skillKeys()[0] == lastSkill ? run + 1 : 1;
        lastSkill = item.skillKeys()[0];
        lastAt = Math.max(lastAt, atSeconds);
        behind |= moved == null;
        int itemSlot = count(items, item.key(), correct, atSeconds);
        if (moved != null) {
            moved.domain().bits().get(row * width, domain, 0, width);
            items.hidden(moved.itemTrack().bits(), row * width, itemSlot);
        }
        for (int j = 0; j < item.skillKeys().length; j++) {
            int slot = count(skills, item.skillKeys()[j], correct, atSeconds);
            if (moved != null && j < moved.k()) {
                int place = row * moved.k() + j;
                skills.hidden(moved.skillTracks().bits(), place * width, slot);
                skills.moveLevel(slot, moved.mastery().get(place));
            }
        }
    }

    private int count(Tracks tracks, long key, boolean correct, long atSeconds) {
        int slot = tracks.findOrAdd(key);
        tracks.set(
                slot,
                tracks.wins(slot) + (correct ? 1 : 0),
                tracks.losses(slot) + (correct ? 0 : 1),
                answers,
                pattern(tracks.pattern(slot), correct),
                average(tracks.recent(slot), correct),
                Math.max(tracks.lastAt(slot), atSeconds));
        return slot;
    }

    static float average(float before, boolean correct) {
        return RECENT_DECAY * before + (1 - RECENT_DECAY) * (correct ? 1 : 0);
    }

    static int pattern(int before, boolean correct) {
        return before << 1 | (correct ? 1 : 0);
    }

    private static int timeGap(long before, long now) {
        return before < 0 || now < 0 ? 0 : Gaps.time(Math.max(now - before, 0));
    }
}
