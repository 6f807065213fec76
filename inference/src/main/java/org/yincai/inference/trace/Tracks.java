package org.yincai.inference.trace;

import java.util.Arrays;
import org.yincai.models.profile.Level;

/**
 * A bounded set of tracks of one kind (skills or items) as parallel arrays; the least recently moved track gives way
 * when it is full. Not thread safe.
 */
public final class Tracks {
    /** Levels by their stored number, which never changes. */
    private static final Level[] LEVELS = {
        Level.NOT_STARTED, Level.EMERGING, Level.DEVELOPING, Level.PROFICIENT, Level.SECURE
    };

    final int width;
    final int capacity;
    int size;
    long[] key;
    /** Right and wrong answers that counted as evidence. */
    int[] wins;

    int[] losses;
    /** The learner's answer count after the last move. */
    int[] lastEvent;
    /** Epoch seconds of the last move, negative when unknown. */
    long[] lastAt;
    /** Exponential average of correctness in [0, 1]. */
    float[] recent;
    /** The last answers, newest in bit 0, 1 for right. */
    int[] pattern;
    /** P(known) by Bayesian knowledge tracing, which stands in when the model cannot run; used on skills only. */
    float[] known;
    /** The learner's level as its place in {@link #LEVELS}, moved with hysteresis; used on skills only. */
    byte[] level;
    /** Hidden vectors, {@code width} floats per track. */
    float[] hidden;

    Tracks(int width, int capacity) {
        this.width = width;
        this.capacity = capacity;
        int room = Math.min(8, capacity);
        key = new long[room];
        wins = new int[room];
        losses = new int[room];
        lastEvent = new int[room];
        lastAt = new long[room];
        recent = new float[room];
        pattern = new int[room];
        known = new float[room];
        level = new byte[room];
        hidden = new float[room * width];
    }

    public int size() {
        return size;
    }

    /** Slot of a key, or -1. */
    public int find(long wanted) {
        for (int i = 0; i < size; i++) {
            if (key[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    public int wins(int slot) {
        return wins[slot];
    }

    public int losses(int slot) {
        return losses[slot];
    }

    /** The learner's answer count after the last move: consecutive events of the learner count 1, 2, 3, ... */
    public int lastEvent(int slot) {
        return lastEvent[slot];
    }

    public long lastAt(int slot) {
        return lastAt[slot];
    }

    public float known(int slot) {
        return known[slot];
    }

    public void known(int slot, float probability) {
        known[slot] = probability;
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
            double n = wins[i] + losses[i];
            answers += n;
            right += wins[i];
            squares += wins[i] * (wins[i] / Math.max(n, 1));
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
        wins[slot] = 0;
        losses[slot] = 0;
        lastEvent[slot] = 0;
        lastAt[slot] = -1;
        recent[slot] = LearnerTrace.RECENT_PRIOR;
        pattern[slot] = 0;
        known[slot] = Float.NaN;
        level[slot] = 0;
        Arrays.fill(hidden, slot * width, (slot + 1) * width, 0f);
        return slot;
    }

    /** Takes a track over from {@code other}, unless it is here already or there is none. */
    void take(Tracks other, long wanted) {
        int from = other.find(wanted);
        if (from < 0 || find(wanted) >= 0) {
            return;
        }
        int to = findOrAdd(wanted);
        wins[to] = other.wins[from];
        losses[to] = other.losses[from];
        lastEvent[to] = other.lastEvent[from];
        lastAt[to] = other.lastAt[from];
        recent[to] = other.recent[from];
        pattern[to] = other.pattern[from];
        known[to] = other.known[from];
        level[to] = other.level[from];
        System.arraycopy(other.hidden, from * width, hidden, to * width, width);
    }

    private int oldest() {
        int oldest = 0;
        for (int i = 1; i < size; i++) {
            if (lastEvent[i] < lastEvent[oldest]) {
                oldest = i;
            }
        }
        return oldest;
    }

    void grow(int room) {
        key = Arrays.copyOf(key, room);
        wins = Arrays.copyOf(wins, room);
        losses = Arrays.copyOf(losses, room);
        lastEvent = Arrays.copyOf(lastEvent, room);
        lastAt = Arrays.copyOf(lastAt, room);
        recent = Arrays.copyOf(recent, room);
        pattern = Arrays.copyOf(pattern, room);
        known = Arrays.copyOf(known, room);
        level = Arrays.copyOf(level, room);
        hidden = Arrays.copyOf(hidden, room * width);
    }
}
