package org.yincai.recommender.choose;

import org.jspecify.annotations.Nullable;
import org.yincai.inference.rank.RankerListener;
import org.yincai.recommender.policy.Ranked;

/**
 * What scores the options of practice: a ranker where there is one; else, and whenever it cannot run, the formula.
 *
 * @param ranker null where the formula alone is wanted
 * @param listener hears when the formula stands in
 */
public record Scoring(@Nullable Ranked ranker, RankerListener listener) {
    /** The formula alone. */
    public static Scoring byFormula() {
        return new Scoring(null, failure -> {});
    }
}
