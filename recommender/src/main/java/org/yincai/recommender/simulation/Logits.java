package org.yincai.recommender.simulation;

/** Probabilities and their log odds; {@link StrictMath}, so that a seed gives the same bytes on every machine. */
final class Logits {
    private Logits() {}

    static double probability(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    static double logit(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }
}
