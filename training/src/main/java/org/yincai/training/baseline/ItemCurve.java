package org.yincai.training.baseline;

/**
 * Posterior of one item of the two-parameter logistic model, {@code P(right | theta) = sigmoid(a theta + d)}, given the
 * expected number of answers and of right ones at each grid point of theta; priors a ~ N(1, 0.5^2), d ~ N(mean, 1.5^2).
 */
record ItemCurve(double a, double d) {
    private static final double A_MEAN = 1;
    private static final double A_PRECISION = 1 / (0.5 * 0.5);
    private static final double D_PRECISION = 1 / (1.5 * 1.5);
    private static final double FLATTEST = 0.1;
    private static final double STEEPEST = 4;
    private static final int STEPS = 5;
    private static final double LONGEST = 1;

    /** An item of which nothing is known. */
    static ItemCurve prior(double mean) {
        return new ItemCurve(A_MEAN, mean);
    }

    double right(double theta) {
        return 1 / (1 + Math.exp(-a * theta - d));
    }

    /** Derivatives of the log-posterior: in a, in d; then the second, negated: aa, ad, dd. */
    double[] derivatives(double[] theta, double[] answers, double[] rights, double mean) {
        double[] g = {-A_PRECISION * (a - A_MEAN), -D_PRECISION * (d - mean), A_PRECISION, 0, D_PRECISION};
        for (int k = 0; k < theta.length; k++) {
            double p = right(theta[k]);
            double error = rights[k] - answers[k] * p;
            double weight = answers[k] * p * (1 - p);
            g[0] += error * theta[k];
            g[1] += error;
            g[2] += weight * theta[k] * theta[k];
            g[3] += weight * theta[k];
            g[4] += weight;
        }
        return g;
    }

    /** The log-posterior, but for a constant. */
    double logPosterior(double[] theta, double[] answers, double[] rights, double mean) {
        double log = -A_PRECISION * (a - A_MEAN) * (a - A_MEAN) / 2 - D_PRECISION * (d - mean) * (d - mean) / 2;
        for (int k = 0; k < theta.length; k++) {
            double p = right(theta[k]);
            log += rights[k] * Math.log(p) + (answers[k] - rights[k]) * Math.log1p(-p);
        }
        return log;
    }

    /** A few Newton steps towards the mode, kept short; a stays positive. */
    ItemCurve fitted(double[] theta, double[] answers, double[] rights, double mean) {
        ItemCurve curve = this;
        for (int i = 0; i < STEPS; i++) {
            double[] g = curve.derivatives(theta, answers, rights, mean);
            double determinant = g[2] * g[4] - g[3] * g[3];
            double moveA = (g[4] * g[0] - g[3] * g[1]) / determinant;
            double moveD = (g[2] * g[1] - g[3] * g[0]) / determinant;
            curve = new ItemCurve(
                    Math.clamp(curve.a + Math.clamp(moveA, -LONGEST, LONGEST), FLATTEST, STEEPEST),
                    curve.d + Math.clamp(moveD, -LONGEST, LONGEST));
        }
        return curve;
    }
}
