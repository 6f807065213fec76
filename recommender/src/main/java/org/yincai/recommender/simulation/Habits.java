package org.yincai.recommender.simulation;

import java.util.random.RandomGenerator;

/** How a learner works: pace, hints and rapid guesses. */
final class Habits {
    private static final double RAPID_RIGHT = 0.22;
    private static final int RAPID_FROM = 500;
    private static final int RAPID_UNTIL = 2_900;
    private static final double WRONG_TAKES = 0.15;
    private static final int LEVELS = 5;
    private static final double HINT_MILLIS = 4_000;
    private static final double LONGEST_MILLIS = 1_800_000;

    private final double rapidGuessing;
    private final double speed;
    private final double timeSd;
    private final double hintSeeking;

    Habits(SimulationRanges ranges, Traits traits, RandomGenerator random) {
        rapidGuessing = traits.rapidGuessing();
        speed = ranges.speed().draw(random);
        timeSd = ranges.timeSd();
        hintSeeking = ranges.hintSeeking().draw(random);
    }

    boolean guessesRapidly(RandomGenerator random) {
        return random.nextDouble() < rapidGuessing;
    }

    SimulatedAnswer rapid(RandomGenerator random) {
        boolean lucky = random.nextDouble() < RAPID_RIGHT;
        return new SimulatedAnswer(lucky, random.nextInt(RAPID_FROM, RAPID_UNTIL), 0, true);
    }

    /** An engaged answer; hints are asked for only where the unaided try would fail, so they do not bias mastery. */
    SimulatedAnswer engaged(boolean right, double medianSeconds, RandomGenerator random) {
        int hints = !right && random.nextDouble() < hintSeeking ? 1 + random.nextInt(LEVELS) : 0;
        double log = StrictMath.log(medianSeconds) + speed + timeSd * random.nextGaussian() + (right ? 0 : WRONG_TAKES);
        double millis = 1_000 * StrictMath.exp(log) + HINT_MILLIS * hints;
        return new SimulatedAnswer(right, (int) Math.min(millis, LONGEST_MILLIS), hints, false);
    }
}
