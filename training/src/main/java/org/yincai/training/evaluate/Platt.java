package org.yincai.training.evaluate;

import java.util.List;

/**
 * Platt scaling: the slope and intercept of the logits that fit answers best (Newton's method on the log-likelihood).
 * Calibrated predictions have slope 1 and intercept 0; a slope below 1 says that they are too sure.
 *
 * @param slope factor of the logit
 * @param intercept added to the logit
 * @param slopeError standard error of the slope; 0 when it was not fitted
 */
public record Platt(double slope, double intercept, double slopeError) {
    private static final int ROUNDS = 20;
    private static final double CLOSEST = 1e-6;
    private static final Platt AS_IT_IS = new Platt(1, 0, 0);

    /** Fits predictions; those of one outcome only, or of none, are left as they are. */
    public static Platt of(List<Scored> scored) {
        long right = scored.stream().filter(Scored::correct).count();
        var fit = AS_IT_IS;
        if (right == 0 || right == scored.size()) {
            return fit;
        }
        for (int round = 0; round < ROUNDS; round++) {
            fit = fit.better(scored);
        }
        return fit;
    }

    private Platt better(List<Scored> scored) {
        double g0 = 0;
        double g1 = 0;
        double h00 = CLOSEST;
        double h01 = 0;
        double h11 = CLOSEST;
        for (Scored one : scored) {
            double z = logit(one.p());
            double p = 1 / (1 + Math.exp(-slope * z - intercept));
            double error = (one.correct() ? 1 : 0) - p;
            double weight = p * (1 - p);
            g0 += error;
            g1 += error * z;
            h00 += weight;
            h01 += weight * z;
            h11 += weight * z * z;
        }
        double determinant = h00 * h11 - h01 * h01;
        return new Platt(
                slope + (h00 * g1 - h01 * g0) / determinant,
                intercept + (h11 * g0 - h01 * g1) / determinant,
                Math.sqrt(h00 / determinant));
    }

    private static double logit(double p) {
        double inside = Math.clamp(p, CLOSEST, 1 - CLOSEST);
        return Math.log(inside / (1 - inside));
    }
}
