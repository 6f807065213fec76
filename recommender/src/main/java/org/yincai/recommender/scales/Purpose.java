package org.yincai.recommender.scales;

import java.util.List;
import org.yincai.models.id.SkillId;

/** What a test is to find out. */
public enum Purpose {
    /** The general ability, to the precision asked for. */
    CLASSICAL,
    /** The general ability to half the precision, in the fewest questions. */
    FASTEST,
    /** The skill with the lowest ability. */
    WEAKEST_SKILL,
    /** The skill with the highest ability. */
    GREATEST_STRENGTH,
    /** The ability in every skill. */
    ALL_SCALES,
    /** How all questions of the pool would be answered. */
    WHOLE_POOL;

    private static final double SURE = .9;

    /** How much a scale matters now: one beside the foremost one the more, the less sure it is which of the two it is. */
    double weight(ScalePool pool, ScaleAbility ability, SkillId skill) {
        return switch (this) {
            case CLASSICAL, FASTEST, WHOLE_POOL -> 0;
            case ALL_SCALES -> 1;
            case WEAKEST_SKILL, GREATEST_STRENGTH -> 2 * ahead(pool, ability, skill, foremost(pool, ability));
        };
    }

    /** The skill that is lowest, or for the greatest strength highest, by what is known. */
    SkillId foremost(ScalePool pool, ScaleAbility ability) {
        double sign = this == GREATEST_STRENGTH ? 1 : -1;
        SkillId first = pool.skills().iterator().next();
        for (SkillId skill : pool.skills()) {
            if (sign * (ability.mean(pool.scale(skill)) - ability.mean(pool.scale(first))) > 0) {
                first = skill;
            }
        }
        return first;
    }

    /** Probability that a skill is further out than another. */
    private double ahead(ScalePool pool, ScaleAbility ability, SkillId skill, SkillId other) {
        Loading one = pool.scale(skill);
        Loading two = pool.scale(other);
        double sign = this == GREATEST_STRENGTH ? 1 : -1;
        double gap = sign * (ability.mean(one) - ability.mean(two));
        double variance = ability.variance(one) + ability.variance(two) - 2 * ability.covariance(one, two);
        return variance <= 0 ? .5 : 1 / (1 + Math.exp(-1.702 * gap / Math.sqrt(variance)));
    }

    /**
     * Whether enough is known.
     *
     * @param error standard error to reach, in logits of ability
     */
    boolean reached(ScalePool pool, ScaleAbility ability, double error) {
        return switch (this) {
            case CLASSICAL -> error(ability, Loading.of(1, 0)) <= error;
            case FASTEST -> error(ability, Loading.of(1, 0)) <= error * Math.sqrt(2);
            case ALL_SCALES -> pool.skills().stream().allMatch(s -> error(ability, pool.scale(s)) <= error);
            case WEAKEST_SKILL, GREATEST_STRENGTH -> isSure(pool, ability);
            case WHOLE_POOL -> false;
        };
    }

    private boolean isSure(ScalePool pool, ScaleAbility ability) {
        SkillId foremost = foremost(pool, ability);
        List<SkillId> others =
                pool.skills().stream().filter(s -> !s.equals(foremost)).toList();
        return others.stream().allMatch(s -> ahead(pool, ability, foremost, s) >= SURE);
    }

    private static double error(ScaleAbility ability, Loading scale) {
        return Math.sqrt(ability.variance(scale));
    }
}
