package org.yincai.training.rank;

import java.util.Arrays;

/** Options of many decisions: their features, and by how much each would truly bring more than the others of its decision. */
public final class Lessons {
    private final int width;
    private float[] rows = new float[1 << 16];
    private float[] gains = new float[1 << 12];
    private int[] ends = new int[1 << 10];
    private int size;
    private int decisions;

    /**
     * No lessons yet.
     *
     * @param width features of an option
     */
    public Lessons(int width) {
        this.width = width;
    }

    /**
     * Adds a decision.
     *
     * @param options rows of features, one option after the other
     * @param brought what each option would bring, in the same unit in all decisions
     */
    public void add(float[] options, double[] brought) {
        double mean = Arrays.stream(brought).average().orElse(0);
        rows = room(rows, (size + brought.length) * width);
        gains = room(gains, size + brought.length);
        System.arraycopy(options, 0, rows, size * width, options.length);
        for (double gain : brought) {
            gains[size++] = (float) (gain - mean);
        }
        ends = decisions < ends.length ? ends : Arrays.copyOf(ends, 2 * decisions);
        ends[decisions++] = size;
    }

    private static float[] room(float[] array, int wanted) {
        return wanted <= array.length ? array : Arrays.copyOf(array, Math.max(wanted, 2 * array.length));
    }

    /** Options. */
    public int size() {
        return size;
    }

    /** Decisions with their options. */
    int decisions() {
        return decisions;
    }

    /** The first option of a decision; those of the next one come after its last. */
    int from(int decision) {
        return decision == 0 ? 0 : ends[decision - 1];
    }

    /** Options of the decision that has most. */
    int widest() {
        int widest = 0;
        for (int decision = 0; decision < decisions; decision++) {
            widest = Math.max(widest, from(decision + 1) - from(decision));
        }
        return widest;
    }

    int width() {
        return width;
    }

    float feature(int option, int feature) {
        return rows[option * width + feature];
    }

    float gain(int option) {
        return gains[option];
    }
}
