package org.yincai.inference.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * The tracer's input: n rows, each "this learner meets this item now", in direct buffers that a runtime reads without
 * a copy. Shapes: item, correct (n); skills, share (n, k); eventGaps, timeGaps (n, 2 + k) in the order domain, item,
 * skills; features (n, {@link #FEATURES}); domain, itemTrack (n, width); skillTracks (n, k, width); of rows that are
 * answers also after (n, k, {@link #AFTER}). Not thread safe.
 */
public final class Rows {
    /** Counts, shares, streaks and patterns of earlier answers; see {@code Features}. */
    public static final int FEATURES = Features.COUNT;

    /** How many of them, the first, are of the learner's answers whatever the item. */
    public static final int OF_LEARNER = Features.SCOPE;

    /** Place and value of the one that is not 0 when nothing asked for was ever answered, beside those of the learner. */
    public static final int RUN = Features.RUN;

    public static final float NO_RUN = Features.NO_RUN;

    /** Figures of a skill once the answer counts: of the learner's answers, of those on the skill, and its run. */
    public static final int AFTER = Features.AFTER;

    public final int capacity;
    /** Most skills of an item that a row carries; further skills of an item are not part of the model's input. */
    public final int k;

    public final int width;
    /** Rows filled. */
    public int n;

    public final IntBuffer item;
    public final IntBuffer correct;
    public final IntBuffer skills;
    public final FloatBuffer share;
    public final IntBuffer eventGaps;
    public final IntBuffer timeGaps;
    public final FloatBuffer features;
    public final FloatBuffer after;
    public final Vectors domain;
    public final Vectors itemTrack;
    public final Vectors skillTracks;
    /** Features of the row being filled. */
    final Features scratch = new Features();

    public Rows(int capacity, int k, int width) {
        this.capacity = capacity;
        this.k = k;
        this.width = width;
        item = ints(capacity);
        correct = ints(capacity);
        skills = ints(capacity * k);
        share = floats(capacity * k);
        eventGaps = ints(capacity * (2 + k));
        timeGaps = ints(capacity * (2 + k));
        features = floats(capacity * FEATURES);
        after = floats(capacity * k * AFTER);
        domain = Vectors.of(capacity * width);
        itemTrack = Vectors.of(capacity * width);
        skillTracks = Vectors.of(capacity * k * width);
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocateDirect(size * 4).order(ByteOrder.nativeOrder());
    }

    private static IntBuffer ints(int size) {
        return bytes(size).asIntBuffer();
    }

    private static FloatBuffer floats(int size) {
        return bytes(size).asFloatBuffer();
    }
}
