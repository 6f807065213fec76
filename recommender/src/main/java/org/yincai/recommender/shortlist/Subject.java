package org.yincai.recommender.shortlist;

import java.util.List;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.LearnerKey;

/**
 * A learner for whom items are wanted.
 *
 * @param sequence events behind the trace
 * @param recent items met lately, newest first
 */
public record Subject(LearnerKey learner, long sequence, LearnerTrace trace, List<ItemId> recent) {
    public Subject {
        recent = List.copyOf(recent);
    }
}
