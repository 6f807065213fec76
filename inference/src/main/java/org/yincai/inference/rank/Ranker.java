package org.yincai.inference.rank;

import java.util.List;

/** Scores candidates by named features; the higher, the sooner. Thread safe. */
public interface Ranker {
    /** Id of the model with a part of its hash. */
    String model();

    /** Names of the features of a candidate, in the order in which they stand in a row. */
    List<String> features();

    /**
     * The score of each candidate.
     *
     * @param rows the features of all candidates, one candidate after the other
     * @throws org.yincai.inference.trace.ModelFailure when the model cannot run or answers with what is no number
     */
    float[] scores(float[] rows);
}
