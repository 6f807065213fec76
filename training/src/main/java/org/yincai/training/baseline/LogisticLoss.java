package org.yincai.training.baseline;

/**
 * Negative log-likelihood of rows under logistic regression plus half the squared weights, the constant's left out:
 * {@code sum log(1 + exp(-y w.x)) + |w|^2 / 2}, y in {-1, 1}; scikit-learn's default with C = 1.
 */
final class LogisticLoss implements Lbfgs.Function {
    private final SparseRows rows;

    LogisticLoss(SparseRows rows) {
        this.rows = rows;
    }

    @Override
    public double at(double[] weights, double[] gradient) {
        double loss = 0;
        gradient[0] = 0;
        for (int i = 1; i < weights.length; i++) {
            gradient[i] = weights[i];
            loss += weights[i] * weights[i] / 2;
        }
        for (int row = 0; row < rows.rows(); row++) {
            double sign = rows.right(row) ? 1 : -1;
            double margin = sign * rows.dot(row, weights);
            double tail = Math.exp(-Math.abs(margin));
            loss += Math.log1p(tail) + Math.max(-margin, 0);
            double wrong = (margin > 0 ? tail : 1) / (1 + tail);
            rows.add(row, -sign * wrong, gradient);
        }
        return loss;
    }
}
