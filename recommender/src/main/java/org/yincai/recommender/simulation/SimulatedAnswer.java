package org.yincai.recommender.simulation;

/**
 * What a simulated learner did with one item.
 *
 * @param correct right at the first try without a hint
 * @param activeMillis time on task in milliseconds
 * @param hints highest hint level asked for, 0 to 5
 * @param gaming true when the learner guessed without reading; the truth, which a service can only infer from the time
 */
public record SimulatedAnswer(boolean correct, int activeMillis, int hints, boolean gaming) {}
