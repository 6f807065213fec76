package org.yincai.recommender.scales;

import java.util.Arrays;
import java.util.List;

/**
 * What answers say about the abilities: a Gaussian, the variational posterior of logistic regression with a standard
 * normal prior (Jaakkola and Jordan, Statistics and Computing 2000). The order of the answers does not matter.
 *
 * <pre>
 * covariance S^-1 = I + sum w x x'     mean m = S (m0 + sum (y - 1/2 - w b) x)
 * w = tanh(u / 2) / (2 u),  u^2 = (b + x' m)^2 + x' S x
 * </pre>
 */
public final class ScaleAbility {
    private static final int ROUNDS = 4;
    private static final double FIRST_WEIGHT = .2;
    private static final double SMALL = 1e-4;

    private final double[] mean;
    private final double[][] covariance;

    /** One answer: what it loads on, the easiness of its question, and its outcome. */
    public record Response(Loading loading, double easiness, boolean correct) {}

    private ScaleAbility(double[] mean, double[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    /**
     * The posterior.
     *
     * @param abilities their number, the general one included
     * @param expected prior mean of the general ability
     */
    public static ScaleAbility of(int abilities, double expected, List<Response> responses) {
        double[] weights = new double[responses.size()];
        Arrays.fill(weights, FIRST_WEIGHT);
        for (int round = 1; ; round++) {
            ScaleAbility ability = solve(abilities, expected, responses, weights);
            if (round == ROUNDS || weights.length == 0) {
                return ability;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = ability.weight(
                        responses.get(i).loading(), responses.get(i).easiness());
            }
        }
    }

    private static ScaleAbility solve(int abilities, double expected, List<Response> responses, double[] weights) {
        double[][] covariance = new double[abilities][abilities];
        for (int i = 0; i < abilities; i++) {
            covariance[i][i] = 1;
        }
        double[] pull = new double[abilities];
        pull[0] = expected;
        for (int i = 0; i < weights.length; i++) {
            Response response = responses.get(i);
            observe(covariance, response.loading(), weights[i]);
            response.loading().addTo(pull, (response.correct() ? .5 : -.5) - weights[i] * response.easiness());
        }
        double[] mean = new double[abilities];
        for (int i = 0; i < abilities; i++) {
            for (int j = 0; j < abilities; j++) {
                mean[i] += covariance[i][j] * pull[j];
            }
        }
        return new ScaleAbility(mean, covariance);
    }

    /** The covariance after a further observation (Sherman and Morrison 1950). */
    private static void observe(double[][] covariance, Loading x, double weight) {
        double[] sx = x.times(covariance);
        double scale = 1 / (1 / weight + x.dot(sx));
        for (int i = 0; i < sx.length; i++) {
            if (sx[i] != 0) {
                for (int j = 0; j < sx.length; j++) {
                    covariance[i][j] -= scale * sx[i] * sx[j];
                }
            }
        }
    }

    /** Curvature of the bound of the logistic function at what is believed of an item. */
    public double weight(Loading x, double easiness) {
        double logit = easiness + mean(x);
        double u = Math.sqrt(logit * logit + variance(x));
        return u < SMALL ? .25 : Math.tanh(u / 2) / (2 * u);
    }

    /** Posterior mean of a combination of abilities. */
    public double mean(Loading x) {
        return x.dot(mean);
    }

    /** Posterior variance of a combination of abilities. */
    public double variance(Loading x) {
        return x.form(covariance);
    }

    /** Posterior covariance of two combinations. */
    public double covariance(Loading x, Loading y) {
        return x.dot(y.times(covariance));
    }

    /** {@code S A S} for the symmetric matrix {@code A}. */
    double[][] sandwich(double[][] a) {
        return product(product(covariance, a), covariance);
    }

    private static double[][] product(double[][] left, double[][] right) {
        int n = left.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                double factor = left[i][k];
                if (factor != 0) {
                    for (int j = 0; j < n; j++) {
                        product[i][j] += factor * right[k][j];
                    }
                }
            }
        }
        return product;
    }
}
