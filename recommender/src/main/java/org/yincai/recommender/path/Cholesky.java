package org.yincai.recommender.path;

/** The lower triangular L with {@code L L' = A} of a symmetric positive definite matrix A. */
final class Cholesky {
    private final double[][] lower;

    Cholesky(double[][] matrix) {
        lower = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                lower[i][j] = (matrix[i][j] - dot(lower[i], lower[j], j)) / lower[j][j];
            }
            lower[i][i] = Math.sqrt(matrix[i][i] - dot(lower[i], lower[i], i));
        }
    }

    private static double dot(double[] one, double[] other, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** {@code A^-1 b}. */
    double[] solve(double[] b) {
        double[] x = forward(b);
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }

    /** {@code b' A^-1 b}. */
    double squareOf(double[] b) {
        double[] half = forward(b);
        return dot(half, half, half.length);
    }

    /** Half the logarithm of the determinant of A. */
    double halfLogDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += Math.log(lower[i][i]);
        }
        return sum;
    }

    /** {@code L^-1 b}. */
    private double[] forward(double[] b) {
        double[] x = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            x[i] = (b[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        return x;
    }
}
