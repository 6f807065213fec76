package org.yincai.recommender.scales;

/** A sparse vector over the abilities: 0 the general one, then one for each skill. */
public final class Loading {
    private final int[] at;
    private final double[] by;

    /** A vector that is {@code by[i]} at {@code at[i]} and 0 elsewhere. */
    public Loading(int[] at, double[] by) {
        this.at = at.clone();
        this.by = by.clone();
    }

    /** The general ability by {@code general}, each skill by an equal part of a unit vector times {@code specific}. */
    public static Loading of(double general, double specific, int... skills) {
        int[] at = new int[skills.length + 1];
        double[] by = new double[at.length];
        by[0] = general;
        for (int i = 0; i < skills.length; i++) {
            at[i + 1] = skills[i];
            by[i + 1] = specific / Math.sqrt(skills.length);
        }
        return new Loading(at, by);
    }

    /** Product with a vector. */
    public double dot(double[] vector) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += by[i] * vector[at[i]];
        }
        return sum;
    }

    /** The quadratic form {@code x' M x}. */
    public double form(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += by[i] * dot(matrix[at[i]]);
        }
        return sum;
    }

    /** The product {@code M x} with a symmetric matrix. */
    double[] times(double[][] matrix) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < at.length; i++) {
            double[] row = matrix[at[i]];
            for (int j = 0; j < product.length; j++) {
                product[j] += by[i] * row[j];
            }
        }
        return product;
    }

    /** Adds {@code factor x} to a vector. */
    void addTo(double[] vector, double factor) {
        for (int i = 0; i < at.length; i++) {
            vector[at[i]] += factor * by[i];
        }
    }

    /** Adds {@code factor x x'} to a matrix. */
    void addTo(double[][] matrix, double factor) {
        for (int i = 0; i < at.length; i++) {
            addTo(matrix[at[i]], factor * by[i]);
        }
    }
}
