package org.yincai.training.offpolicy;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.yincai.training.evaluate.Estimate;

/**
 * The value of a policy estimated from another's log, with w = target / propensity.
 *
 * <pre>
 * logged  mean r                                              of the policy that made the log
 * IPS     mean w r                                            Horvitz and Thompson (1952)
 * SNIPS   sum w r / sum w                                     Swaminathan and Joachims (2015)
 * DR      mean (expected + w (r - predicted))                 Dudik et al. (2011)
 * n_eff   (sum w)^2 / sum w^2                                 Kish (1965)
 * </pre>
 *
 * <p>All but SNIPS are unbiased when the propensities are right and nothing that the target would choose was impossible
 * in the log; DR varies less the better its model is. The interval of SNIPS is that of its linearisation.
 *
 * @param effective decisions that the log is worth for this policy; below some hundreds say nothing
 */
public record OffPolicy(Estimate logged, Estimate ips, Estimate snips, Estimate doublyRobust, double effective) {
    /**
     * Estimates from decisions that were made independently of each other.
     *
     * @throws IllegalArgumentException when the policy would have made none of them
     */
    public static OffPolicy of(List<Decided> log) {
        double sum = log.stream().mapToDouble(Decided::weight).sum();
        double squares = log.stream().mapToDouble(d -> d.weight() * d.weight()).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("the log holds no decision that the policy would have made");
        }
        double mean = log.stream().mapToDouble(d -> d.weight() * d.reward()).sum() / sum;
        double perDecision = sum / log.size();
        return new OffPolicy(
                estimate(log, Decided::reward),
                estimate(log, d -> d.weight() * d.reward()),
                estimate(log, d -> mean + d.weight() * (d.reward() - mean) / perDecision),
                estimate(log, d -> d.expected() + d.weight() * (d.reward() - d.predicted())),
                sum * sum / squares);
    }

    private static Estimate estimate(List<Decided> log, ToDoubleFunction<Decided> value) {
        return Estimate.of(log.stream().mapToDouble(value));
    }
}
