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

    /** The same knowledge, to be moved on its own; its luck is drawn from {@code random}. */
    Knowledge copy(RandomGenerator random);
}
