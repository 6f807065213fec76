package org.yincai.training.memory;

/**
 * One review foretold.
 *
 * @param review reviews of this card before it, at least 1
 * @param days since the last one, at least 1
 * @param lapses reviews of this card before it that failed
 * @param p foretold probability of recall
 */
record Recall(String learner, int review, int days, int lapses, double p, boolean recalled) {}
