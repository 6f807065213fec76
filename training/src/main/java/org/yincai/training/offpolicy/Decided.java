package org.yincai.training.offpolicy;

/**
 * A logged decision and what came of it.
 *
 * @param propensity with which the logging policy chose it, in (0, 1]
 * @param target with which the policy in question would have chosen it, in [0, 1]
 * @param reward what came of it, in any unit
 * @param predicted the reward that a model expects of it; 0 without one
 * @param expected the same model's mean over what the policy in question would have chosen; 0 without one
 */
public record Decided(double propensity, double target, double reward, double predicted, double expected) {
    public Decided {
        if (!(propensity > 0 && propensity <= 1) || !(target >= 0 && target <= 1)) {
            throw new IllegalArgumentException(
                    "a propensity is above 0 and at most 1, a target's from 0 to 1, but they are " + propensity
                            + " and " + target);
        }
        if (!Double.isFinite(reward) || !Double.isFinite(predicted) || !Double.isFinite(expected)) {
            throw new IllegalArgumentException("rewards must be finite");
        }
    }

    /** How much more often the policy in question would have made this decision. */
    double weight() {
        return target / propensity;
    }
}
