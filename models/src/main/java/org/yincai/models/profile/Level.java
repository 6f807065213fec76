package org.yincai.models.profile;

import org.yincai.models.content.Text;

/** A learner's level on one skill, from the posterior mean of mastery. */
public enum Level {
    NOT_STARTED("未开始", "not started", 0, 0),
    EMERGING("起步", "emerging", 0, 0.45),
    DEVELOPING("发展", "developing", 0.45, 0.65),
    PROFICIENT("达标", "proficient", 0.65, 0.8),
    SECURE("稳固", "secure", 0.8, 1);

    /** How far beyond a threshold the mean must move before a level changes, so that levels do not flicker. */
    public static final double HYSTERESIS = 0.03;

    private final Text label;
    private final double from;
    private final double until;

    Level(String zh, String en, double from, double until) {
        this.label = new Text(zh, en);
        this.from = from;
        this.until = until;
    }

    public Text label() {
        return label;
    }

    /** Lowest posterior mean of this level. */
    public double from() {
        return from;
    }

    /**
     * The level after the posterior mean moved.
     *
     * @param mean posterior mean of mastery in [0, 1] of a skill with at least one answer
     * @param previous the level so far; {@link #NOT_STARTED} applies no hysteresis
     */
    public static Level of(double mean, Level previous) {
        boolean stays = previous != NOT_STARTED
                && mean >= previous.from - HYSTERESIS
                && (previous == SECURE || mean < previous.until + HYSTERESIS);
        if (stays) {
            return previous;
        }
        if (mean < DEVELOPING.from) {
            return EMERGING;
        }
        if (mean < PROFICIENT.from) {
            return DEVELOPING;
        }
        return mean < SECURE.from ? PROFICIENT : SECURE;
    }
}
