package org.yincai.training.fru;

import java.util.LinkedHashMap;
import java.util.List;
import org.yincai.training.evaluate.Platt;
import org.yincai.training.evaluate.Scored;
import org.yincai.training.fru.FruModel.Matrix;
import org.yincai.training.fru.FruModel.Parameters;

/**
 * {@link Platt} scaling fitted to held-out answers and folded into the last layer, so that it costs nothing to use.
 *
 * @param slope factor of the logit, positive when predictions are of any use
 * @param intercept added to the logit
 */
record Calibration(double slope, double intercept) {
    /** Fits predictions; those of one outcome only, or of none, are left as they are. */
    static Calibration of(List<Scored> scored) {
        Platt fit = Platt.of(scored);
        return fit.slope() > 0 ? new Calibration(fit.slope(), fit.intercept()) : new Calibration(1, 0);
    }

    /** The parameters whose logits are scaled. */
    Parameters apply(Parameters parameters) {
        var scaled = new LinkedHashMap<>(parameters.matrices());
        scaled.put("out", scaled(parameters.get("out"), 0));
        scaled.put("direct", scaled(parameters.get("direct"), 0));
        scaled.replaceAll((name, matrix) -> name.endsWith("Direct") ? scaled(matrix, 0) : matrix);
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
