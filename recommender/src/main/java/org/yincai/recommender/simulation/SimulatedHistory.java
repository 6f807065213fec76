package org.yincai.recommender.simulation;

import java.util.List;

/**
 * A learner with its past.
 *
 * @param number position in the cohort from 0
 * @param learner the learner as the answers left it
 * @param answers in time order
 */
public record SimulatedHistory(int number, Traits traits, SimulatedLearner learner, List<Practised> answers) {}
