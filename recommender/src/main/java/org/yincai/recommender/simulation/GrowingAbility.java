package org.yincai.recommender.simulation;

import java.util.random.RandomGenerator;

/**
 * IRT with growth: {@code P(right) = g + (1 - g - s) sigmoid(a (theta - b))} with theta the weakest skill's start plus
 * what practice has added and time has left of it.
 *
 * <p>One practice adds {@code rate * readiness * (cap - kept)}: diminishing returns, slower while the weakest
 * prerequisite is low, and less after a wrong answer.
 */
final class GrowingAbility implements Knowledge {
    private static final double DISCRIMINATION = 1.2;
    private static final double AFTER_WRONG = 0.7;

    private final SkillMap map;
    private final double[] start;
    private final double[] gain;
    private final long[] lastAt;
    private final int[] practices;
    private final double slip;
    private final double rate;
    private final double cap;
    private final Forgetting forgetting;

    GrowingAbility(SkillMap map, SimulationRanges ranges, Traits traits, RandomGenerator random) {
        this.map = map;
        start = StartingPoint.of(map, ranges, traits, random);
        gain = new double[map.size()];
        lastAt = new long[map.size()];
        practices = new int[map.size()];
        slip = ranges.slip().draw(random);
        rate = ranges.growth().draw(random);
        cap = ranges.growthCap();
        forgetting = new Forgetting(ranges.decay().draw(random));
    }

    private GrowingAbility(GrowingAbility other) {
        map = other.map;
        start = other.start;
        gain = other.gain.clone();
        lastAt = other.lastAt.clone();
        practices = other.practices.clone();
        slip = other.slip;
        rate = other.rate;
        cap = other.cap;
        forgetting = other.forgetting;
    }

    @Override
    public Knowledge copy(RandomGenerator random) {
        return new GrowingAbility(this);
    }

    private double kept(int skill, long at) {
        return practices[skill] == 0 ? 0 : gain[skill] * forgetting.retention(at - lastAt[skill], practices[skill]);
    }

    private double ability(int skill, long at) {
        return start[skill] + kept(skill, at);
    }

    private double weakest(int[] skills, long at) {
        double weakest = Double.POSITIVE_INFINITY;
        for (int skill : skills) {
            weakest = Math.min(weakest, ability(skill, at));
        }
        return weakest;
    }

    private double right(double guess, double distance) {
        return guess + (1 - guess - slip) * Logits.probability(DISCRIMINATION * distance);
    }

    @Override
    public double probability(Faced item, long atSeconds) {
        return right(map.guess(item.skills()[0]), weakest(item.skills(), atSeconds) - item.difficulty());
    }

    @Override
    public double mastery(int skill, long atSeconds) {
        return mastery(skill, ability(skill, atSeconds));
    }

    private double mastery(int skill, double ability) {
        return right(map.guess(skill), ability);
    }

    private double growth(int skill, double kept, boolean right, long at) {
        double readiness = map.prerequisites(skill).length == 0
                ? 1
                : Logits.probability(1 + weakest(map.prerequisites(skill), at));
        return rate * readiness * (right ? 1 : AFTER_WRONG) * (cap - kept);
    }

    @Override
    public double promise(Faced item, int[] asked, long atSeconds) {
        double right = probability(item, atSeconds);
        double sum = 0;
        for (int skill : asked) {
            if (item.exercises(skill)) {
                double kept = kept(skill, atSeconds);
                double before = start[skill] + kept;
                sum += right * mastery(skill, before + growth(skill, kept, true, atSeconds))
                        + (1 - right) * mastery(skill, before + growth(skill, kept, false, atSeconds))
                        - mastery(skill, before);
            }
        }
        return sum;
    }

    @Override
    public void practised(Faced item, boolean right, long atSeconds) {
        for (int skill : item.skills()) {
            double kept = kept(skill, atSeconds);
            gain[skill] = kept + growth(skill, kept, right, atSeconds);
            lastAt[skill] = atSeconds;
            practices[skill]++;
        }
    }
}
