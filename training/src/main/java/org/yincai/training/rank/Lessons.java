package org.yincai.training.rank;

import java.util.Arrays;

/** Options of many decisions: their features, and by how much each would truly bring more than the others of its decision. */
public final class Lessons {
    private final int width;
    private float[] rows = new float[1 << 16];
    private float[] gains = new float[1 << 12];
    private int size;

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
     * @param brought what each option would bring, in any unit
     */
    public void add(float[] options, double[] brought) {
        double mean = Arrays.stream(brought).average().orElse(0);
        rows = room(rows, (size + brought.length) * width);
        gains = room(gains, size + brought.length);
        System.arraycopy(options, 0, rows, size * width, options.length);
        for (double gain : brought) {
            gains[size++] = (float) (gain - mean);
        }
    }

    private static float[] room(float[] array, int wanted) {
        return wanted <= array.length ? array : Arrays.copyOf(array, Math.max(wanted, 2 * array.length));
    }

    /** Options. */
    public int size() {
        return size;
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
