package org.yincai.recommender.simulation;

import java.util.SplittableRandom;

/** The misconceptions a learner holds: at most one of a skill, for good; it shows in most of the skill's wrong answers. */
final class Misconceptions {
    private static final double SHOWS = 0.75;
    private static final long STREAM = 0x6D69736BL;

    private final int[] held;
    private final SplittableRandom random;

    Misconceptions(int skills, SimulationRanges ranges, long seed) {
        random = new SplittableRandom(seed ^ STREAM);
        double chance = ranges.misconceived().draw(random);
        held = new int[skills];
        for (int skill = 0; skill < skills; skill++) {
            boolean holds = random.nextDouble() < chance;
            held[skill] = holds ? 1 + random.nextInt(SimulatedAnswer.MISCONCEPTIONS) : 0;
        }
    }

    private Misconceptions(Misconceptions other, long seed) {
        random = new SplittableRandom(seed ^ STREAM);
        held = other.held;
    }

    /** The same misconceptions with luck of their own. */
    Misconceptions copy(long seed) {
        return new Misconceptions(this, seed);
    }

    /** The misconception that a wrong answer to an item of these skills comes from, 0 for none. */
    int behind(int[] skills) {
        for (int skill : skills) {
            if (held[skill] > 0) {
                return random.nextDouble() < SHOWS ? held[skill] : 0;
            }
        }
        return 0;
    }
}
