package org.yincai.recommender.simulation;

import java.util.Map;
import java.util.random.RandomGenerator;
import org.yincai.models.id.SkillId;

/**
 * What sets one simulated learner apart before any answer.
 *
 * @param grade school grade 1 to 12; 0 when skills are not ordered by grade
 * @param ability general ability in logits, 0 for the average learner of the grade
 * @param rapidGuessing probability that an item is gamed, in [0, 1]
 * @param gaps planted shifts of single skills in logits; they reach the skills built on them, weakened
 */
public record Traits(int grade, double ability, double rapidGuessing, Map<SkillId, Double> gaps) {
    public Traits {
        if (grade < 0 || grade > 12 || !Double.isFinite(ability) || !(rapidGuessing >= 0 && rapidGuessing <= 1)) {
            throw new IllegalArgumentException(
                    "traits need a grade of 0 to 12, a finite ability and a share of rapid guesses in [0, 1]");
        }
        gaps = Map.copyOf(gaps);
    }

    /** An ordinary learner of a grade, drawn from the ranges. */
    public static Traits drawn(SimulationRanges ranges, int grade, RandomGenerator random) {
        double ability = ranges.abilitySd() * random.nextGaussian();
        boolean gamer = random.nextDouble() < ranges.gaming().gamers();
        Range rapid = gamer ? ranges.gaming().share() : ranges.gaming().others();
        return new Traits(grade, ability, rapid.draw(random), Map.of());
    }

    /** The same learner, shifted as a whole and with planted gaps. */
    public Traits shifted(double abilityShift, Map<SkillId, Double> planted) {
        return new Traits(grade, ability + abilityShift, rapidGuessing, planted);
    }
}
