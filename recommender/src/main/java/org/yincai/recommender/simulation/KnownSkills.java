package org.yincai.recommender.simulation;

import java.util.random.RandomGenerator;

/**
 * Bayesian knowledge tracing as a generator (Corbett and Anderson 1995) with prerequisites: an unknown skill becomes
 * known with probability T, a quarter of it while a prerequisite is unknown; what practice has taught can be forgotten;
 * difficulty moves guess and slip on the logit scale.
 *
 * <p>Every practice of a learned skill draws the level of retention below which it will be forgotten, so that asking
 * about any moment is repeatable.
 */
final class KnownSkills implements Knowledge {
    private static final double UNREADY = 0.25;
    private static final double BARRED = 1.5;

    private final SkillMap map;
    private final RandomGenerator random;
    private final boolean[] known;
    private final double[] lostBelow;
    private final long[] lastAt;
    private final int[] practices;
    private final double slip;
    private final double pace;
    private final Forgetting forgetting;

    KnownSkills(SkillMap map, SimulationRanges ranges, Traits traits, RandomGenerator random) {
        this.map = map;
        this.random = random;
        known = new boolean[map.size()];
        lostBelow = new double[map.size()];
        lastAt = new long[map.size()];
        practices = new int[map.size()];
        slip = ranges.slip().draw(random);
        pace = StrictMath.exp(0.3 * traits.ability());
        forgetting = new Forgetting(ranges.decay().draw(random));
        double[] start = StartingPoint.of(map, ranges, traits, random);
        for (int skill : map.buildOrder()) {
            double readiness = ready(skill, 0) ? 0 : BARRED;
            known[skill] = random.nextDouble() < Logits.probability(start[skill] - readiness);
        }
    }

    private KnownSkills(KnownSkills other, RandomGenerator random) {
        this.random = random;
        map = other.map;
        known = other.known.clone();
        lostBelow = other.lostBelow.clone();
        lastAt = other.lastAt.clone();
        practices = other.practices.clone();
        slip = other.slip;
        pace = other.pace;
        forgetting = other.forgetting;
    }

    @Override
    public Knowledge copy(RandomGenerator other) {
        return new KnownSkills(this, other);
    }

    private boolean knows(int skill, long at) {
        return known[skill]
                && (lostBelow[skill] == 0
                        || forgetting.retention(at - lastAt[skill], practices[skill]) >= lostBelow[skill]);
    }

    private boolean knowsAll(int[] skills, long at) {
        for (int skill : skills) {
            if (!knows(skill, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean ready(int skill, long at) {
        return knowsAll(map.prerequisites(skill), at);
    }

    private double right(boolean knows, double guess, double difficulty) {
        double typical = knows ? 1 - slip : guess;
        return Logits.probability(Logits.logit(typical) - difficulty);
    }

    @Override
    public double probability(Faced item, long atSeconds) {
        return right(knowsAll(item.skills(), atSeconds), map.guess(item.skills()[0]), item.difficulty());
    }

    @Override
    public double mastery(int skill, long atSeconds) {
        return knows(skill, atSeconds) ? 1 - slip : map.guess(skill);
    }

    private double chance(int skill, long at) {
        return Math.min(0.9, pace * map.learn(skill)) * (ready(skill, at) ? 1 : UNREADY);
    }

    @Override
    public double promise(Faced item, int[] asked, long atSeconds) {
        double sum = 0;
        for (int skill : asked) {
            if (item.exercises(skill) && !knows(skill, atSeconds)) {
                sum += chance(skill, atSeconds) * (1 - slip - map.guess(skill));
            }
        }
        return sum;
    }

    @Override
    public void practised(Faced item, boolean right, long atSeconds) {
        for (int skill : item.skills()) {
            boolean knew = knows(skill, atSeconds);
            boolean innate = known[skill] && lostBelow[skill] == 0;
            double chance = chance(skill, atSeconds);
            double drawn = random.nextDouble();
            double forgetsBelow = random.nextDouble();
            known[skill] = knew || drawn < chance;
            lostBelow[skill] = innate || !known[skill] ? 0 : forgetsBelow;
            lastAt[skill] = atSeconds;
            practices[skill]++;
        }
    }
}
