package org.yincai.models.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yincai.models.id.SkillId;

/**
 * Posterior of a learner's mastery of one skill.
 *
 * @param mean posterior mean of the probability to answer the skill's typical item right, in [0, 1]
 * @param low lower end of the central 80 % interval
 * @param high upper end of the central 80 % interval
 * @param level as of the moment of reading: it follows the mean, with hysteresis around {@code earned}
 * @param answers first tries that count as evidence
 * @param lastAt when the question of the last such answer was shown, or null when there is none
 * @param earned level at the last such answer, before anything was forgotten
 */
public record SkillMastery(
        SkillId skill,
        double mean,
        double low,
        double high,
        Level level,
        int answers,
        @Nullable Instant lastAt,
        Level earned) {
    /** z of the central 80 % interval of a normal distribution. */
    public static final double Z80 = 1.2815515655446004;

    /** A mastery of which nothing was forgotten since the last answer. */
    public SkillMastery(
            SkillId skill, double mean, double low, double high, Level level, int answers, @Nullable Instant lastAt) {
        this(skill, mean, low, high, level, answers, lastAt, level);
    }

    /** Posterior standard deviation implied by the 80 % interval. */
    public double sd() {
        return (high - low) / (2 * Z80);
    }

    /** P(mastery >= goal) under a normal posterior; 0.5 when the mean is the goal. */
    public double probabilityAtLeast(double goal) {
        double sd = Math.max(sd(), 1e-6);
        return 1 / (1 + Math.exp(-1.702 * (mean - goal) / sd));
    }
}
