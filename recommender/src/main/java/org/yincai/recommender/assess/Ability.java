package org.yincai.recommender.assess;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What is believed of an ability theta ~ N(0, 1): its posterior on 81 points from -4 to 4 (Bock and Mislevy, Applied
 * Psychological Measurement 1982). Immutable.
 */
public final class Ability {
    /** Before any answer. */
    public static final Ability PRIOR = prior();

    private static final int POINTS = 81;
    private static final double FARTHEST = 4;

    private final double[] posterior;

    private Ability(double[] posterior) {
        this.posterior = posterior;
    }

    private static Ability prior() {
        double[] weights = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            weights[i] = Math.exp(-theta(i) * theta(i) / 2);
        }
        return normal(weights);
    }

    private static double theta(int point) {
        return FARTHEST * (2.0 * point / (POINTS - 1) - 1);
    }

    private static Ability normal(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < POINTS; i++) {
            weights[i] /= sum;
        }
        return new Ability(weights);
    }

    /** After one more answer. */
    public Ability after(ResponseCurve curve, boolean correct) {
        double[] weights = posterior.clone();
        for (int i = 0; i < POINTS; i++) {
            double p = curve.right(theta(i));
            weights[i] *= correct ? p : 1 - p;
        }
        return normal(weights);
    }

    /** After several more answers to questions with the same curve. */
    public Ability after(ResponseCurve curve, int right, int wrong) {
        double[] weights = posterior.clone();
        for (int i = 0; i < POINTS; i++) {
            double p = curve.right(theta(i));
            weights[i] *= Math.pow(p, right) * Math.pow(1 - p, wrong);
        }
        return normal(weights);
    }

    /** Posterior mean of a function of theta. */
    public double expected(DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            sum += posterior[i] * function.applyAsDouble(theta(i));
        }
        return sum;
    }

    /** Expected a posteriori theta. */
    public double mean() {
        return expected(theta -> theta);
    }

    /** Standard error: the posterior's standard deviation. */
    public double error() {
        double mean = mean();
        return Math.sqrt(expected(theta -> (theta - mean) * (theta - mean)));
    }
}
