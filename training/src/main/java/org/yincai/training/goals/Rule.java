package org.yincai.training.goals;

/**
 * Which goals count, and when a walk is over.
 *
 * @param below mastery at the start above which a goal does not count
 * @param until mastery with which a walk ends: what comes later does not count
 */
public record Rule(String about, double below, double until) {
    /** All goals but those that are mastered so far that hardly anything is left to divide by. */
    public static final Rule ALL = new Rule("every goal with m_0 < .95", 0.95, 2);
    /** The goals that pyEdmine counts. */
    public static final Rule OPEN = new Rule("goals with m_0 < .6", 0.6, 2);
    /** When pyEdmine lets them end, too. */
    public static final Rule ENDED = new Rule("goals with m_0 < .6, over when m >= .6", 0.6, 0.6);

    boolean counts(double[] mastery) {
        return mastery[0] < below;
    }

    /** Normalised gain {@code (m_n - m_0) / (1 - m_0)} after at most {@code n} answers. */
    double gain(double[] mastery, int n) {
        int at = 0;
        while (at < n && mastery[at] < until) {
            at++;
        }
        return (mastery[at] - mastery[0]) / (1 - mastery[0]);
    }
}
