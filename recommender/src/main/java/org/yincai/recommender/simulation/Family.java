package org.yincai.recommender.simulation;

/** The two kinds of simulated learners; a policy made on one is judged on the other. */
public enum Family {
    /** Continuous ability per skill that grows with practice and fades with time. */
    IRT_GROWTH,
    /** Skills are known or not; learning waits for the prerequisites. */
    BKT_PREREQUISITES
}
