package org.yincai.training.baseline;

import java.util.Arrays;

/** Rows of few features each and their outcomes, in growing flat arrays. */
final class SparseRows {
    private int[] starts = new int[1024];
    private boolean[] right = new boolean[1024];
    private int[] columns = new int[8192];
    private float[] values = new float[8192];
    private int rows;

    int rows() {
        return rows;
    }

    /** Adds a feature to the row that is open. */
    void put(int column, double value) {
        int at = starts[rows];
        if (at == columns.length) {
            columns = Arrays.copyOf(columns, at * 2);
            values = Arrays.copyOf(values, at * 2);
        }
        columns[at] = column;
        values[at] = (float) value;
        starts[rows]++;
    }

    /** Closes the open row. */
    void end(boolean correct) {
        if (rows + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            right = Arrays.copyOf(right, right.length * 2);
        }
        right[rows] = correct;
        starts[rows + 1] = starts[rows];
        rows++;
    }

    /** Forgets everything but its room. */
    void clear() {
        rows = 0;
        starts[0] = 0;
    }

    boolean right(int row) {
        return right[row];
    }

    /** The row's features times their weights; the open row counts as one more. */
    double dot(int row, double[] weights) {
        double sum = 0;
        for (int i = from(row); i < starts[row]; i++) {
            sum += values[i] * weights[columns[i]];
        }
        return sum;
    }

    /** Adds {@code factor} times the row to {@code into}. */
    void add(int row, double factor, double[] into) {
        for (int i = from(row); i < starts[row]; i++) {
            into[columns[i]] += factor * values[i];
        }
    }

    private int from(int row) {
        return row == 0 ? 0 : starts[row - 1];
    }
}
