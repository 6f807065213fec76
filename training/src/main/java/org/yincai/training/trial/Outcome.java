package org.yincai.training.trial;

/**
 * What became of one learner.
 *
 * @param gains normalised gain after {@link #AFTER} items
 * @param itemsToMastery 0 when the learner began there
 * @param couldGain whether enough was left to gain
 */
@SuppressWarnings("ArrayRecordComponent") // made once and never compared
public record Outcome(double[] gains, int itemsToMastery, boolean couldGain) {
    static final int[] AFTER = {5, 10, 20};
    static final int MOST = 20;
}
