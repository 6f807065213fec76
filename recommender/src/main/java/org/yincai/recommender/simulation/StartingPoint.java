package org.yincai.recommender.simulation;

import java.util.random.RandomGenerator;

/**
 * Where a learner starts on every skill, in logits against the skill's typical item: general ability, the distance
 * between the learner's and the skill's grade, a hierarchical normal deviation that follows the prerequisites, and the
 * planted gaps with their weakened echo in the skills built on them.
 */
final class StartingPoint {
    private static final double SCHOOLED = 0.3;
    private static final double PER_GRADE = 0.5;
    private static final double BELOW = -2.5;
    private static final double ABOVE = 1.2;
    private static final double ECHO = 0.6;

    private StartingPoint() {}

    static double[] of(SkillMap map, SimulationRanges ranges, Traits traits, RandomGenerator random) {
        var deviation = new double[map.size()];
        var gap = new double[map.size()];
        var start = new double[map.size()];
        double own = StrictMath.sqrt(1 - ranges.coupling() * ranges.coupling());
        for (int skill : map.buildOrder()) {
            deviation[skill] = ranges.coupling() * mean(deviation, map.prerequisites(skill))
                    + own * ranges.skillSd() * random.nextGaussian();
            gap[skill] = traits.gaps().getOrDefault(map.skill(skill).id(), 0.0)
                    + ECHO * lowest(gap, map.prerequisites(skill));
            start[skill] = SCHOOLED
                    + traits.ability()
                    + schooling(traits.grade(), map.skill(skill).grade())
                    + deviation[skill]
                    + gap[skill];
        }
        return start;
    }

    private static double schooling(int learner, int skill) {
        return learner == 0 || skill == 0 ? 0 : Math.clamp(PER_GRADE * (learner - skill), BELOW, ABOVE);
    }

    private static double mean(double[] values, int[] at) {
        double sum = 0;
        for (int i : at) {
            sum += values[i];
        }
        return at.length == 0 ? 0 : sum / at.length;
    }

    private static double lowest(double[] values, int[] at) {
        double lowest = 0;
        for (int i : at) {
            lowest = Math.min(lowest, values[i]);
        }
        return lowest;
    }
}
