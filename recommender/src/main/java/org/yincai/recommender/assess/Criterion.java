package org.yincai.recommender.assess;

/** What makes one question better than another. */
public enum Criterion {
    /** Most Fisher information at the estimate. */
    MAXIMUM_INFORMATION,
    /** Greatest divergence of the estimate from what else theta may be (van der Linden, Psychometrika 1998). */
    KULLBACK_LEIBLER,
    /** Nearest in difficulty, of the stratum of discriminations whose turn it is (Chang and Ying 1999). */
    A_STRATIFIED,
    /** Any. */
    RANDOM;

    double score(ResponseCurve curve, Ability ability, double mean) {
        return switch (this) {
            case MAXIMUM_INFORMATION -> curve.information(mean);
            case KULLBACK_LEIBLER -> ability.expected(theta -> curve.divergence(mean, theta));
            case A_STRATIFIED -> -Math.abs(curve.difficulty() - mean);
            case RANDOM -> 0;
        };
    }
}
