package org.yincai.inference.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yincai.models.profile.Level;

/**
 * A bounded set of tracks of one kind (skills or items); the least recently moved track gives way when it is full. What
 * belongs to a track lies together, and what is searched lies apart and close, so that a track of a learner who was away
 * for long is few lines of memory. Not thread safe.
 */
public final class Tracks {
    private static final double DOUBT = 4;

    /** Levels by their stored number, which never changes. */
    private static final Level[] LEVELS = {
        Level.NOT_STARTED, Level.EMERGING, Level.DEVELOPING, Level.PROFICIENT, Level.SECURE
    };

    /** Where the figures of a track stand in its record; those of {@link #RECORD} and on are its hidden vector's bits. */
    private static final int KEY = 0;

    private static final int LAST_AT = 2;
    private static final int WINS = 4;
    private static final int LOSSES = 5;
    private static final int PATTERN = 6;
    private static final int RECENT = 7;
    private static final int KNOWN = 8;
    private static final int LEVEL = 9;
    private static final int LAST_EVENT = 10;
    static final int RECORD = 11;

    /** Keys are searched by their last byte, eight at a time. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long LOWS = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    final int width;
    final int capacity;
    int size;
    /** Numbers of a hidden vector, and of a track: its record and its hidden vector. */
    final int words;

    private final int stride;
    private final boolean halves;

    private int[] records;
    /** The last byte of each key. */
    private byte[] tags;
    /** Kept from the first time on that a track must give way. */
    private @Nullable Recency recency;
    /** The key that was looked for last and its slot or -1: who reads a track mostly moves it next. */
    private long sought;

    private int found = -1;

    Tracks(int width, int capacity, Precision precision) {
        this.width = width;
        this.capacity = capacity;
        halves = precision == Precision.HALF;
        words = precision.words(width);
        stride = RECORD + words;
        int room = Math.min(8, capacity);
        records = new int[room * stride];
        tags = new byte[eights(room)];
    }

    private static int eights(int room) {
        return (room + 7) & -8;
    }

    public int size() {
        return size;
    }

    /** Slot of a key, or -1. */
    public int find(long wanted) {
        if (sought != wanted) {
            sought = wanted;
            found = search(wanted);
        }
        return found;
    }

    private int search(long wanted) {
        long tag = (wanted & 0xff) * LOWS;
        for (int at = 0; at < size; at += 8) {
            long differs = (long) EIGHT.get(tags, at) ^ tag;
            for (long same = (differs - LOWS) & ~differs & HIGHS; same != 0; same &= same - 1) {
                int slot = at + (Long.numberOfTrailingZeros(same) >>> 3);
                if (slot < size && key(slot) == wanted) {
                    return slot;
                }
            }
        }
        return -1;
    }

    /** Key of a slot, {@code 0} to {@link #size()} - 1. */
    public long key(int slot) {
        return wide(slot * stride + KEY);
    }

    private long wide(int at) {
        return (long) records[at + 1] << 32 | Integer.toUnsignedLong(records[at]);
    }

    private void wide(int at, long value) {
        records[at] = (int) value;
        records[at + 1] = (int) (value >> 32);
    }

    /** Right answers that counted as evidence. */
    public int wins(int slot) {
        return records[slot * stride + WINS];
    }

    /** Wrong answers that counted as evidence. */
    public int losses(int slot) {
        return records[slot * stride + LOSSES];
    }

    /** The learner's answer count after the last move: consecutive events of the learner count 1, 2, 3, ... */
    public int lastEvent(int slot) {
        return records[slot * stride + LAST_EVENT];
    }

    /** When the question that last moved it was shown, in epoch seconds, negative when unknown. */
    public long lastAt(int slot) {
        return wide(slot * stride + LAST_AT);
    }

    /** What became of the answer so many before the last one, 0 to 31: 1 right, -1 wrong, 0 when there is none. */
    public int outcome(int slot, int before) {
        return before < wins(slot) + losses(slot) ? 2 * (pattern(slot) >> before & 1) - 1 : 0;
    }

    /** The last answers, newest in bit 0, 1 for right. */
    int pattern(int slot) {
        return records[slot * stride + PATTERN];
    }

    /** Exponential average of correctness in [0, 1]. */
    float recent(int slot) {
        return Float.intBitsToFloat(records[slot * stride + RECENT]);
    }

    /** P(known) by Bayesian knowledge tracing, which stands in when the model cannot run; used on skills only. */
    public float known(int slot) {
        return Float.intBitsToFloat(records[slot * stride + KNOWN]);
    }

    public void known(int slot, float probability) {
        records[slot * stride + KNOWN] = Float.floatToIntBits(probability);
    }

    void set(int slot, int wins, int losses, int lastEvent, int pattern, float recent, long lastAt) {
        int at = slot * stride;
        records[at + WINS] = wins;
        records[at + LOSSES] = losses;
        records[at + PATTERN] = pattern;
        records[at + RECENT] = Float.floatToIntBits(recent);
        wide(at + LAST_AT, lastAt);
        records[at + LAST_EVENT] = lastEvent;
    }

    /** Copies a track's hidden vector, as bits of floats, to a position of {@code to}. */
    void hidden(int slot, IntBuffer to, int position) {
        if (!halves) {
            stored(slot, to, position);
            return;
        }
        int at = slot * stride + RECORD;
        for (int i = 0; i < width; i++) {
            short half = (short) (records[at + (i >> 1)] >> ((i & 1) * Short.SIZE));
            to.put(position + i, Float.floatToRawIntBits(Float.float16ToFloat(half)));
        }
    }

    /** Makes what stands as bits of floats at a position of {@code from} a track's hidden vector. */
    void hidden(IntBuffer from, int position, int slot) {
        if (!halves) {
            stored(from, position, slot);
            return;
        }
        int at = slot * stride + RECORD;
        Arrays.fill(records, at, at + words, 0);
        for (int i = 0; i < width; i++) {
            short half = Float.floatToFloat16(Float.intBitsToFloat(from.get(position + i)));
            records[at + (i >> 1)] |= Short.toUnsignedInt(half) << ((i & 1) * Short.SIZE);
        }
    }

    /** Copies a track's hidden vector as it is kept, {@link #words} numbers, to a position of {@code to}. */
    void stored(int slot, IntBuffer to, int position) {
        to.put(position, records, slot * stride + RECORD, words);
    }

    /** Takes back what {@link #stored(int, IntBuffer, int)} copied. */
    void stored(IntBuffer from, int position, int slot) {
        from.get(position, records, slot * stride + RECORD, words);
    }

    /** The learner's level, moved with hysteresis; used on skills only. */
    public Level level(int slot) {
        return LEVELS[levelNumber(slot)];
    }

    byte levelNumber(int slot) {
        return (byte) records[slot * stride + LEVEL];
    }

    void levelNumber(int slot, int number) {
        records[slot * stride + LEVEL] = number;
    }

    /** Moves the level to the one that follows from a mastery. */
    public void moveLevel(int slot, double mastery) {
        level(slot, Level.of(mastery, level(slot)));
    }

    void level(int slot, Level moved) {
        levelNumber(
                slot,
                switch (moved) {
                    case NOT_STARTED -> 0;
                    case EMERGING -> 1;
                    case DEVELOPING -> 2;
                    case PROFICIENT -> 3;
                    case SECURE -> 4;
                });
    }

    /**
     * How far the learner either knows a skill or does not: the share of the variance of their answers that lies between
     * skills, less what chance alone would put there (Kelley 1935, "An unbiased correlation ratio measure"), in [0, 1]; 0
     * where there is nothing to compare. Shrunk towards 0 as if by {@value #DOUBT} answers beyond the first of a skill: one
     * wrong answer among few is no contrast.
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
        double repeats = answers - size;
        if (total <= 0 || repeats <= 0) {
            return 0;
        }
        double within = (right - squares) / repeats;
        return Math.max(0, 1 - within * (answers - 1) / total) * repeats / (repeats + DOUBT);
    }

    /** Slot of a key that moves now, made if needed by growing or by replacing the least recently moved track. */
    int findOrAdd(long wanted) {
        int slot = find(wanted);
        if (slot < 0) {
            slot = size < capacity ? size : leastRecent();
            put(slot, wanted);
        }
        if (recency != null) {
            recency.moved(slot);
        }
        return slot;
    }

    /** Begins a track of this key in a slot that is taken or in the next one. */
    void put(int slot, long key) {
        if (slot == size) {
            room(size + 1);
            size++;
        }
        int at = slot * stride;
        Arrays.fill(records, at, at + stride, 0);
        wide(at + KEY, key);
        set(slot, 0, 0, 0, 0, LearnerTrace.RECENT_PRIOR, -1);
        known(slot, Float.NaN);
        tags[slot] = (byte) key;
        sought = key;
        found = slot;
    }

    /** Takes a track over from {@code other}, unless it is here already or there is none. */
    void take(Tracks other, long wanted) {
        int from = other.find(wanted);
        if (from < 0 || find(wanted) >= 0) {
            return;
        }
        int to = findOrAdd(wanted);
        System.arraycopy(other.records, from * stride, records, to * stride, stride);
    }

    /** Of those that moved at the same event the first slot, so that it does not matter how the tracks came here. */
    private int leastRecent() {
        if (recency == null) {
            recency = new Recency(byLastMove());
        }
        int oldest = recency.oldest();
        int least = oldest;
        for (int next = oldest; next != recency.newest() && lastEvent(recency.after(next)) == lastEvent(oldest); ) {
            next = recency.after(next);
            least = Math.min(least, next);
        }
        return least;
    }

    private int[] byLastMove() {
        return IntStream.range(0, size)
                .mapToLong(slot -> (long) lastEvent(slot) << Character.SIZE | slot)
                .sorted()
                .mapToInt(move -> (char) move)
                .toArray();
    }

    private void room(int wanted) {
        int had = records.length / stride;
        if (wanted > had) {
            int room = Math.min(capacity, Math.max(8, 2 * had));
            records = Arrays.copyOf(records, room * stride);
            tags = Arrays.copyOf(tags, eights(room));
        }
    }
}
