package org.yincai.recommender.shortlist;

import java.util.List;
import org.yincai.models.id.LearnerKey;
import org.yincai.recommender.choose.Choice;
import org.yincai.recommender.choose.Held;

/**
 * The best items for a learner.
 *
 * @param model id of the model that inferred what they rest on
 * @param fallback true when the model could not run and BKT stood in
 * @param best best first; empty when no item is eligible
 * @param held what is not among them however many are asked for
 */
public record Shortlist(LearnerKey learner, String model, boolean fallback, List<Choice> best, Held held) {
    public Shortlist {
        best = List.copyOf(best);
    }
}
