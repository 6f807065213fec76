package org.yincai.recommender.shortlist;

import java.util.List;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;
import org.yincai.recommender.policy.Reviews;

/**
 * A learner for whom items are wanted.
 *
 * @param sequence events behind the trace
 * @param recent items met lately, newest first
 * @param reviews how urgent the reviews of this learner are
 */
public record Subject(LearnerKey learner, long sequence, LearnerTrace trace, List<ItemId> recent, Reviews reviews) {
    public Subject {
        recent = List.copyOf(recent);
    }
}
