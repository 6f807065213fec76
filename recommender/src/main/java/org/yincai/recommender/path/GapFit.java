package org.yincai.recommender.path;

import java.util.List;
import org.yincai.recommender.assess.ResponseCurve;

/**
 * A learner's abilities given their answers if the gap is at a certain skill, as a Gaussian by Laplace's method
 * (Rasmussen and Williams 2006, algorithms 3.1 and 3.2, with Fisher's information in place of the curvature, which
 * guessing makes negative in places).
 */
final class GapFit {
    private static final int ROUNDS = 12;
    private static final double STILL = 1e-3;

    private final GapPrior prior;
    private final int gap;
    private final List<Tried> tried;
    /** Mode less prior mean is the covariance times these. */
    private final double[] weights;
    /** Square roots of the information. */
    private final double[] roots;
    /** Factor of {@code I + roots covariance roots}. */
    private final Cholesky factor;

    private final double evidence;

    /**
     * Fits.
     *
     * @param gap the skill, or {@link GapPrior#NONE}
     * @param tried the skills that have answers, each once
     */
    GapFit(GapPrior prior, int gap, List<Tried> tried) {
        this.prior = prior;
        this.gap = gap;
        this.tried = tried;
        int n = tried.size();
        weights = new double[n];
        roots = new double[n];
        double[] mean =
                tried.stream().mapToDouble(t -> prior.mean(gap, t.skill())).toArray();
        double[][] covariance = covariance();
        double[] mode = mean.clone();
        Cholesky last = weigh(covariance, mean, mode);
        for (int i = 1; i < ROUNDS && move(covariance, mean, mode) > STILL; i++) {
            last = weigh(covariance, mean, mode);
        }
        factor = last;
        evidence = evidence(mean, mode);
    }

    private double[][] covariance() {
        double[][] all = new double[tried.size()][tried.size()];
        for (int i = 0; i < all.length; i++) {
            for (int j = 0; j <= i; j++) {
                all[i][j] =
                        prior.covariance(gap, tried.get(i).skill(), tried.get(j).skill());
                all[j][i] = all[i][j];
            }
        }
        return all;
    }

    /** One step of Fisher scoring: the weights that belong to the next mode. */
    private Cholesky weigh(double[][] covariance, double[] mean, double[] mode) {
        int n = mode.length;
        double[] pull = new double[n];
        for (int i = 0; i < n; i++) {
            double information = tried.get(i).information(mode[i]);
            roots[i] = Math.sqrt(information);
            pull[i] = information * (mode[i] - mean[i]) + tried.get(i).score(mode[i]);
        }
        double[] right = new double[n];
        double[][] scaled = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                scaled[i][j] = (i == j ? 1 : 0) + roots[i] * covariance[i][j] * roots[j];
                right[i] += roots[i] * covariance[i][j] * pull[j];
            }
        }
        var cholesky = new Cholesky(scaled);
        double[] solved = cholesky.solve(right);
        for (int i = 0; i < n; i++) {
            weights[i] = pull[i] - roots[i] * solved[i];
        }
        return cholesky;
    }

    /** Moves the mode to where the weights say; the largest move. */
    private double move(double[][] covariance, double[] mean, double[] mode) {
        double most = 0;
        for (int i = 0; i < mode.length; i++) {
            double next = mean[i];
            for (int j = 0; j < mode.length; j++) {
                next += covariance[i][j] * weights[j];
            }
            most = Math.max(most, Math.abs(next - mode[i]));
            mode[i] = next;
        }
        return most;
    }

    private double evidence(double[] mean, double[] mode) {
        double sum = -factor.halfLogDeterminant();
        for (int i = 0; i < mode.length; i++) {
            sum += tried.get(i).logLikelihood(mode[i]) - weights[i] * (mode[i] - mean[i]) / 2;
        }
        return sum;
    }

    /** Logarithm of how likely the answers are if the gap is here. */
    double evidence() {
        return evidence;
    }

    /** P(right) of an item of this difficulty, the ability's uncertainty in it as in MacKay (1992). */
    double right(int skill, double difficulty) {
        double mean = prior.mean(gap, skill);
        double[] shared = new double[weights.length];
        for (int i = 0; i < shared.length; i++) {
            double covariance = prior.covariance(gap, skill, tried.get(i).skill());
            mean += covariance * weights[i];
            shared[i] = roots[i] * covariance;
        }
        double variance = prior.covariance(gap, skill, skill) - factor.squareOf(shared);
        ResponseCurve sharp = GapPrior.curve(difficulty);
        double a = sharp.discrimination();
        double flatter = a / Math.sqrt(1 + Math.PI / 8 * a * a * Math.max(0, variance));
        return new ResponseCurve(flatter, difficulty, sharp.guess(), sharp.ceiling()).right(mean);
    }
}
