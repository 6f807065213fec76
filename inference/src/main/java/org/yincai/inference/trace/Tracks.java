package org.yincai.inference.trace;

import java.util.Arrays;
import org.yincai.models.profile.Level;

/**
 * A bounded set of tracks of one kind (skills or items); the least recently moved track gives way when it is full. What
 * is counted of a track lies together, so that a track of a learner who was away for long is few lines of memory. Not
 * thread safe.
 */
public final class Tracks {
    /** Levels by their stored number, which never changes. */
    private static final Level[] LEVELS = {
        Level.NOT_STARTED, Level.EMERGING, Level.DEVELOPING, Level.PROFICIENT, Level.SECURE
    };

    /** Where the figures of a track stand in its record of {@link #RECORD} numbers. */
    private static final int WINS = 0;

    private static final int LOSSES = 1;
    private static final int LAST_EVENT = 2;
    private static final int PATTERN = 3;
    private static final int RECENT = 4;
    private static final int KNOWN = 5;
    private static final int LAST_AT = 6;
    private static final int RECORD = 8;

    final int width;
    final int capacity;
    int size;
    long[] key;
    private int[] records;
    /** The learner's level as its place in {@link #LEVELS}, moved with hysteresis; used on skills only. */
    byte[] level;
    /** Hidden vectors, {@code width} floats per track. */
    float[] hidden;
    /** The slot that was found last: who reads a track mostly moves it next. */
    private int last;

    Tracks(int width, int capacity) {
        this.width = width;
        this.capacity = capacity;
        int room = Math.min(8, capacity);
        key = new long[room];
        records = new int[room * RECORD];
        level = new byte[room];
        hidden = new float[room * width];
    }

    public int size() {
        return size;
    }

    /** Slot of a key, or -1. */
    public int find(long wanted) {
        if (last < size && key[last] == wanted) {
            return last;
        }
        for (int i = 0; i < size; i++) {
            if (key[i] == wanted) {
                last = i;
                return i;
            }
        }
        return -1;
    }

    /** Right answers that counted as evidence. */
    public int wins(int slot) {
        return records[slot * RECORD + WINS];
    }

    /** Wrong answers that counted as evidence. */
    public int losses(int slot) {
        return records[slot * RECORD + LOSSES];
    }

    /** The learner's answer count after the last move: consecutive events of the learner count 1, 2, 3, ... */
    public int lastEvent(int slot) {
        return records[slot * RECORD + LAST_EVENT];
    }

    /** Epoch seconds of the last move, negative when unknown. */
    public long lastAt(int slot) {
        int at = slot * RECORD + LAST_AT;
        return (long) records[at + 1] << 32 | Integer.toUnsignedLong(records[at]);
    }

    /** The last answers, newest in bit 0, 1 for right. */
    int pattern(int slot) {
        return records[slot * RECORD + PATTERN];
    }

    /** Exponential average of correctness in [0, 1]. */
    float recent(int slot) {
        return Float.intBitsToFloat(records[slot * RECORD + RECENT]);
    }

    /** P(known) by Bayesian knowledge tracing, which stands in when the model cannot run; used on skills only. */
    public float known(int slot) {
        return Float.intBitsToFloat(records[slot * RECORD + KNOWN]);
    }

    public void known(int slot, float probability) {
        records[slot * RECORD + KNOWN] = Float.floatToIntBits(probability);
    }

    void set(int slot, int wins, int losses, int lastEvent, int pattern, float recent, long lastAt) {
        int at = slot * RECORD;
        records[at + WINS] = wins;
        records[at + LOSSES] = losses;
        records[at + LAST_EVENT] = lastEvent;
        records[at + PATTERN] = pattern;
        records[at + RECENT] = Float.floatToIntBits(recent);
        records[at + LAST_AT] = (int) lastAt;
        records[at + LAST_AT + 1] = (int) (lastAt >> 32);
    }

    public Level level(int slot) {
        return LEVELS[level[slot]];
    }

    public void level(int slot, Level moved) {
        level[slot] = switch (moved) {
            case NOT_STARTED -> 0;
            case EMERGING -> 1;
            case DEVELOPING -> 2;
            case PROFICIENT -> 3;
            case SECURE -> 4;
        };
    }

    /**
     * How far the learner either knows a skill or does not: the share of the variance of their answers that lies between
     * skills, less what chance alone would put there (Kelley 1935, "An unbiased correlation ratio measure"), in [0, 1]; 0
     * where there is nothing to compare.
     */
    public double contrast() {
        double answers = 0;
        double right = 0;
        double squares = 0;
        for (int i = 0; i < size; i++) {
            double wins = wins(i);
            double n = wins + losses(i);
            answers += n;
            right += wins;
            squares += wins * (wins / Math.max(n, 1));
        }
        double total = right - right * right / Math.max(answers, 1);
        if (total <= 0 || answers <= size) {
            return 0;
        }
        double within = (right - squares) / (answers - size);
        return Math.max(0, 1 - within * (answers - 1) / total);
    }

    /** Slot of a key, made if needed by growing or by replacing the least recently moved track. */
    int findOrAdd(long wanted) {
        int slot = find(wanted);
        if (slot >= 0) {
            return slot;
        }
        if (size < capacity) {
            slot = size++;
            if (slot == key.length) {
                grow(Math.min(capacity, Math.max(8, slot * 2)));
            }
        } else {
            slot = oldest();
        }
        key[slot] = wanted;
        set(slot, 0, 0, 0, 0, LearnerTrace.RECENT_PRIOR, -1);
        known(slot, Float.NaN);
        level[slot] = 0;
        Arrays.fill(hidden, slot * width, (slot + 1) * width, 0f);
        last = slot;
        return slot;
    }

    /** Takes a track over from {@code other}, unless it is here already or there is none. */
    void take(Tracks other, long wanted) {
        int from = other.find(wanted);
        if (from < 0 || find(wanted) >= 0) {
            return;
        }
        int to = findOrAdd(wanted);
        System.arraycopy(other.records, from * RECORD, records, to * RECORD, RECORD);
        level[to] = other.level[from];
        System.arraycopy(other.hidden, from * width, hidden, to * width, width);
    }

    private int oldest() {
        int oldest = 0;
        for (int i = 1; i < size; i++) {
            if (lastEvent(i) < lastEvent(oldest)) {
                oldest = i;
            }
        }
        return oldest;
    }

    void grow(int room) {
        key = Arrays.copyOf(key, room);
        records = Arrays.copyOf(records, room * RECORD);
        level = Arrays.copyOf(level, room);
        hidden = Arrays.copyOf(hidden, room * width);
    }
}
