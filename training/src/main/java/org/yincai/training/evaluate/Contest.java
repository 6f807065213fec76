package org.yincai.training.evaluate;

import java.util.List;

/**
 * Two models that predicted the same answers.
 *
 * @param learners whose answers they are
 * @param gain AUC of the challenger less that of the holder
 * @param gainInterval its 95 % interval, from a bootstrap over learners, each sample the same for both models
 * @param scale of the challenger
 * @param eceOfChance what 97.5 % of calibrated models with the challenger's predictions stay below
 */
public record Contest(
        int learners,
        Metrics challenger,
        Metrics holder,
        double gain,
        Interval gainInterval,
        Platt scale,
        double eceOfChance) {
    private static final int SAMPLES = 1_000;
    private static final long SEED = 1;

    /**
     * Measures both.
     *
     * @throws IllegalArgumentException when the answers are not the same, or all of one outcome
     */
    public static Contest of(List<Scored> challenger, List<Scored> holder) {
        Scored.farthest(challenger, holder);
        var one = new Ranked(challenger);
        var other = new Ranked(holder);
        Interval interval = Bootstrap.of(one.learners(), copies -> one.auc(copies) - other.auc(copies), SAMPLES, SEED);
        return new Contest(
                one.learners(),
                one.metrics(),
                other.metrics(),
                one.auc() - other.auc(),
                interval,
                Platt.of(challenger),
                one.eceOfChance());
    }
}
