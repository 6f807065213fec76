package org.yincai.recommender.simulation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** How a learner works: pace, hints, second tries, and what passes for work. */
final class Habits {
    private static final double RAPID_RIGHT = 0.22;
    private static final double WRONG_TAKES = 0.15;
    private static final int LEVELS = 5;
    private static final double HINT_MILLIS = 4_000;
    private static final int CLICKED_HINT_MILLIS = 900;
    private static final double LONGEST_MILLIS = 1_800_000;
    private static final double MENDED = 0.6;
    private static final double SWEPT = 0.4;
    private static final long STREAM = 0x68616269L;

    private final double gamed;
    private final GamingRanges gaming;
    private final double speed;
    private final double timeSd;
    private final double hintSeeking;
    /** Of its own, so that what follows the first try does not move what comes before the next. */
    private final SplittableRandom after;

    Habits(SimulationRanges ranges, Traits traits, RandomGenerator random, long seed) {
        gamed = traits.rapidGuessing();
        gaming = ranges.gaming();
        speed = ranges.speed().draw(random);
        timeSd = ranges.timeSd();
        hintSeeking = ranges.hintSeeking().draw(random);
        after = new SplittableRandom(seed ^ STREAM);
    }

    private Habits(Habits other, long seed) {
        gamed = other.gamed;
        gaming = other.gaming;
        speed = other.speed;
        timeSd = other.timeSd;
        hintSeeking = other.hintSeeking;
        after = new SplittableRandom(seed ^ STREAM);
    }

    /** The same habits with luck of their own. */
    Habits copy(long seed) {
        return new Habits(this, seed);
    }

    /** P(works on an item). */
    double engagement() {
        return 1 - gamed;
    }

    boolean games(RandomGenerator random) {
        return random.nextDouble() < gamed;
    }

    /** An answer without thinking: hints clicked through, or guesses until one is right. */
    SimulatedAnswer gamed(RandomGenerator random) {
        boolean lucky = random.nextDouble() < RAPID_RIGHT;
        int millis = random.nextInt(
                (int) gaming.millis().low(), (int) gaming.millis().high());
        if (after.nextDouble() < gaming.hintAbuse()) {
            return new SimulatedAnswer(false, millis + LEVELS * CLICKED_HINT_MILLIS, LEVELS, true, 1, 0);
        }
        return new SimulatedAnswer(lucky, millis, 0, true, tries(lucky, SWEPT), 0);
    }

    /** An engaged answer; hints are asked for only where the unaided try would fail, so they do not bias mastery. */
    SimulatedAnswer engaged(boolean right, double medianSeconds, int misconception, RandomGenerator random) {
        int hints = !right && random.nextDouble() < hintSeeking ? 1 + random.nextInt(LEVELS) : 0;
        double log = StrictMath.log(medianSeconds) + speed + timeSd * random.nextGaussian() + (right ? 0 : WRONG_TAKES);
        double millis = 1_000 * StrictMath.exp(log) + HINT_MILLIS * hints;
        int active = (int) Math.min(millis, LONGEST_MILLIS);
        return new SimulatedAnswer(right, active, hints, false, tries(right, MENDED), right ? 0 : misconception);
    }

    private int tries(boolean right, double again) {
        int tries = 1;
        boolean done = right;
        while (!done && tries < SimulatedAnswer.GIVEN_UP - 1) {
            tries++;
            done = after.nextDouble() < again;
        }
        return done ? tries : SimulatedAnswer.GIVEN_UP;
    }
}
