package org.yincai.recommender.simulation;

/**
 * What a simulated learner did with one item.
 *
 * @param correct right at the first try without a hint
 * @param activeMillis time on task until the first try in milliseconds
 * @param hints highest hint level asked for, 0 to 5; 5 shows the answer
 * @param gaming true when the learner did not think about it; the truth, which a service can only infer
 * @param tries tries until it was right, from 1; {@value #GIVEN_UP} when it was given up
 * @param misconception which of the skill's misconceptions a wrong answer came from, from 1 to
 *     {@value #MISCONCEPTIONS}; 0 for a right answer and for a wrong one without system
 */
public record SimulatedAnswer(
        boolean correct, int activeMillis, int hints, boolean gaming, int tries, int misconception) {
    static final int GIVEN_UP = 4;
    static final int MISCONCEPTIONS = 3;

    /** Whether the item ended right, by whatever means: at a later try, or with the answer shown. */
    public boolean endedRight() {
        return correct || tries < GIVEN_UP;
    }
}
