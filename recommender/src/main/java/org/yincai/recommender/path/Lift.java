package org.yincai.recommender.path;

/**
 * How two weaknesses go together among some learners.
 *
 * @param learners of whom both skills are known
 * @param causes how many of them are weak in the one
 * @param effects how many are weak in the other
 * @param both how many are weak in both
 */
public record Lift(int learners, int causes, int effects, int both) {
    /**
     * The conditional lift {@code P(effect is weak | cause is weak) / P(effect is weak)}; above 1 the two go together. One
     * more learner of either kind is assumed, so that few learners say little:
     * {@code usual = (effects + 1) / (learners + 2); lift = (both + usual) / (causes + 1) / usual}.
     */
    public double value() {
        double usual = (effects + 1) / (learners + 2.0);
        return (both + usual) / (causes + 1) / usual;
    }
}
