package org.yincai.training.rank;

/**
 * A ranker: {@code score = w2 . ReLU(W1 x + b1)} with x the features less their means in units of their standard
 * deviations. Only differences of scores have a meaning.
 *
 * <p>All parameters stand in one array: W1 unit by unit, b1, w2.
 */
final class RankNetwork {
    final int width;
    final int hidden;
    final double[] parameters;

    RankNetwork(int width, int hidden) {
        this.width = width;
        this.hidden = hidden;
        parameters = new double[hidden * (width + 2)];
    }

    /** Where b1 begins; w2 comes after it. */
    int bias() {
        return hidden * width;
    }

    /** The score of standardised features; {@code units} takes what the hidden units give. */
    double score(double[] features, double[] units) {
        double score = 0;
        for (int unit = 0; unit < hidden; unit++) {
            double sum = parameters[bias() + unit];
            for (int i = 0; i < width; i++) {
                sum += parameters[unit * width + i] * features[i];
            }
            units[unit] = Math.max(0, sum);
            score += parameters[bias() + hidden + unit] * units[unit];
        }
        return score;
    }

    /** Adds to {@code gradient} that of a loss whose derivative by the score is {@code slope}. */
    void backward(double[] features, double[] units, double slope, double[] gradient) {
        for (int unit = 0; unit < hidden; unit++) {
            gradient[bias() + hidden + unit] += slope * units[unit];
            if (units[unit] > 0) {
                double back = slope * parameters[bias() + hidden + unit];
                gradient[bias() + unit] += back;
                for (int i = 0; i < width; i++) {
                    gradient[unit * width + i] += back * features[i];
                }
            }
        }
    }
}
