package org.yincai.recommender.path;

import org.yincai.recommender.assess.ResponseCurve;

/**
 * What a learner's answers say of the ability in one skill.
 *
 * @param skill as {@link GapPrior} counts them
 * @param curve of the skill's items on average
 */
record Tried(int skill, int rights, int answers, ResponseCurve curve) {
    double logLikelihood(double ability) {
        double p = curve.right(ability);
        return rights * Math.log(p) + (answers - rights) * Math.log(1 - p);
    }

    /** Slope of the log likelihood. */
    double score(double ability) {
        double p = curve.right(ability);
        return (rights - answers * p) * Math.sqrt(curve.information(ability) / (p * (1 - p)));
    }

    /** Its Fisher information. */
    double information(double ability) {
        return answers * curve.information(ability);
    }
}
