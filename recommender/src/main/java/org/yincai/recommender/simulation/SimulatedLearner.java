package org.yincai.recommender.simulation;

import java.util.Collection;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/** A learner whose true mastery is known; not safe for concurrent use. */
public interface SimulatedLearner {
    /**
     * Works on an item, which moves the learner's knowledge.
     *
     * @param item an item of the simulator's curriculum
     * @param atSeconds time in seconds since any fixed moment, not before the last answer
     * @throws IllegalArgumentException when the curriculum does not hold the item
     */
    SimulatedAnswer answer(Item item, long atSeconds);

    /**
     * Sits an item of a test: as {@link #answer}, but without feedback, so that nothing is learned from it.
     *
     * @throws IllegalArgumentException when the curriculum does not hold the item
     */
    SimulatedAnswer examined(Item item, long atSeconds);

    /**
     * True mastery: the probability of a right, engaged answer to the skill's typical item (difficulty 0) at a time.
     * Asking changes nothing.
     *
     * @throws IllegalArgumentException when the curriculum does not hold the skill
     */
    double trueMastery(SkillId skill, long atSeconds);

    /**
     * What an answer to an item is expected to add to the true masteries of the skills that are asked about, in sum; what
     * is learned of one skill of the item is not counted on for the next. Asking changes nothing.
     *
     * @throws IllegalArgumentException when the curriculum does not hold the item or a skill
     */
    double promise(Item item, Collection<SkillId> asked, long atSeconds);

    /** Somebody who knows and works the same now and whose luck follows another seed; for looking ahead. */
    SimulatedLearner twin(long seed);
}
