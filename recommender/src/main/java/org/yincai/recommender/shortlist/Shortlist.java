package org.yincai.recommender.shortlist;

import java.util.List;
import org.yincai.models.id.LearnerKey;
import org.yincai.recommender.choose.Choice;

/**
 * The best items for a learner.
 *
 * @param model id of the model that inferred what they rest on
 * @param fallback true when the model could not run and BKT stood in
 * @param best best first; empty when no item is eligible
 */
public record Shortlist(LearnerKey learner, String model, boolean fallback, List<Choice> best) {
    public Shortlist {
        best = List.copyOf(best);
    }
}
