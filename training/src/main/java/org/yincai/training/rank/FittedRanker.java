package org.yincai.training.rank;

/**
 * A fitted network over raw features: {@code score = out . ReLU(x weights + bias)}, in standard deviations of what
 * options bring beside the others of their decision; only differences have a meaning.
 *
 * @param weights (features, units), row by row
 * @param bias (units)
 * @param out (units)
 */
@SuppressWarnings("ArrayRecordComponent") // made once and never compared
public record FittedRanker(int features, int units, float[] weights, float[] bias, float[] out) {
    /** The network with the standardising of its features folded into it. */
    static FittedRanker of(RankNetwork network, Scales scales) {
        int width = network.width;
        int hidden = network.hidden;
        double[] from = network.parameters;
        float[] weights = new float[width * hidden];
        float[] bias = new float[hidden];
        float[] out = new float[hidden];
        for (int unit = 0; unit < hidden; unit++) {
            double sum = from[network.bias() + unit];
            for (int i = 0; i < width; i++) {
                double weight = from[unit * width + i] / scales.deviations()[i];
                weights[i * hidden + unit] = (float) weight;
                sum -= weight * scales.means()[i];
            }
            bias[unit] = (float) sum;
            out[unit] = (float) from[network.bias() + hidden + unit];
        }
        return new FittedRanker(width, hidden, weights, bias, out);
    }

    /** The score of one option. */
    public double score(float[] row) {
        double score = 0;
        for (int unit = 0; unit < units; unit++) {
            double sum = bias[unit];
            for (int i = 0; i < features; i++) {
                sum += weights[i * units + unit] * row[i];
            }
            score += out[unit] * Math.max(0, sum);
        }
        return score;
    }
}
