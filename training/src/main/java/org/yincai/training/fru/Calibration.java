package org.yincai.training.fru;

import java.util.LinkedHashMap;
import java.util.List;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fru.FruModel.Matrix;
import org.yincai.training.fru.FruModel.Parameters;

/**
 * Platt scaling: the slope and intercept of the logits that fit held-out answers best (Newton's method on the
 * log-likelihood), folded into the last layer so that it costs nothing to use.
 *
 * @param slope factor of the logit, positive when predictions are of any use
 * @param intercept added to the logit
 */
record Calibration(double slope, double intercept) {
    private static final int ROUNDS = 20;
    private static final double CLOSEST = 1e-6;

    /** Fits predictions; those of one outcome only, or of none, are left as they are. */
    static Calibration of(List<Scored> scored) {
        long right = scored.stream().filter(Scored::correct).count();
        var fit = new Calibration(1, 0);
        if (right == 0 || right == scored.size()) {
            return fit;
        }
        for (int round = 0; round < ROUNDS; round++) {
            fit = fit.better(scored);
        }
        return fit.slope > 0 ? fit : new Calibration(1, 0);
    }

    private Calibration better(List<Scored> scored) {
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
        return new Calibration(
                slope + (h00 * g1 - h01 * g0) / determinant, intercept + (h11 * g0 - h01 * g1) / determinant);
    }

    private static double logit(double p) {
        double inside = Math.clamp(p, CLOSEST, 1 - CLOSEST);
        return Math.log(inside / (1 - inside));
    }

    /** The parameters whose logits are scaled. */
    Parameters apply(Parameters parameters) {
        var scaled = new LinkedHashMap<>(parameters.matrices());
        scaled.put("out", scaled(parameters.get("out"), 0));
        scaled.put("direct", scaled(parameters.get("direct"), 0));
        scaled.put("outBias", scaled(parameters.get("outBias"), intercept));
        return new Parameters(scaled);
    }

    private Matrix scaled(Matrix matrix, double plus) {
        float[] values = matrix.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (slope * values[i] + plus);
        }
        return new Matrix(matrix.rows(), matrix.columns(), values);
    }
}
