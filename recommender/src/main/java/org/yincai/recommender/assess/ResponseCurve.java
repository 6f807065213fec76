package org.yincai.recommender.assess;

/**
 * The four-parameter logistic response curve (Barton and Lord 1981); with {@code ceiling} 1 the 3PL (Birnbaum 1968), with
 * {@code guess} 0 too the 2PL, with {@code discrimination} 1 as well the Rasch model:
 * {@code P(right | theta) = c + (d - c) / (1 + exp(-a (theta - b)))}.
 *
 * @param discrimination a, above 0
 * @param difficulty b, on the scale of theta
 * @param guess c, P(right) of those who know nothing
 * @param ceiling d, P(right) of those who know everything
 */
public record ResponseCurve(double discrimination, double difficulty, double guess, double ceiling) {
    public ResponseCurve {
        if (!(discrimination > 0) || !Double.isFinite(difficulty) || !(guess >= 0 && guess < ceiling && ceiling <= 1)) {
            throw new IllegalArgumentException("a curve needs a > 0, a finite b and 0 <= c < d <= 1 but got "
                    + discrimination + ", " + difficulty + ", " + guess + ", " + ceiling);
        }
    }

    /** P(right) at an ability. */
    public double right(double theta) {
        return guess + (ceiling - guess) * logistic(theta);
    }

    /** Fisher information {@code P'^2 / (P (1 - P))} at an ability. */
    public double information(double theta) {
        double logistic = logistic(theta);
        double slope = discrimination * (ceiling - guess) * logistic * (1 - logistic);
        double p = right(theta);
        return slope == 0 ? 0 : slope * slope / (p * (1 - p));
    }

    /** Kullback-Leibler divergence of an answer at {@code other} from one at {@code theta} (Chang and Ying 1996). */
    public double divergence(double theta, double other) {
        double p = right(theta);
        double q = right(other);
        return p * Math.log(p / q) + (1 - p) * Math.log((1 - p) / (1 - q));
    }

    private double logistic(double theta) {
        return 1 / (1 + Math.exp(-discrimination * (theta - difficulty)));
    }
}
