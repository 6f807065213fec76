package org.yincai.recommender.simulation;

import java.util.random.RandomGenerator;

/** What a simulated learner knows and how engaged practice changes it; one implementation per {@link Family}, and one of a tracer. */
sealed interface Knowledge permits GrowingAbility, KnownSkills, TracedMind {
    /** P(right | engaged) on an item. */
    double probability(Faced item, long atSeconds);

    /** P(right | engaged) on a skill's typical item. */
    double mastery(int skill, long atSeconds);

    /** Learns from an engaged answer and its feedback. */
    void practised(Faced item, boolean right, long atSeconds);

    /**
     * What an engaged answer is expected to add to the masteries of some skills, in sum; what is learned of one skill of
     * the item does not help with the next. Asking changes nothing.
     */
    double promise(Faced item, int[] asked, long atSeconds);

    /** The same knowledge, to be moved on its own; its luck is drawn from {@code random}. */
    Knowledge copy(RandomGenerator random);
}
