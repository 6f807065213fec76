package org.yincai.recommender.simulation;

import java.util.List;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;

/**
 * A curriculum as a tracer addresses it.
 *
 * @param items in the curriculum's order
 * @param typical the skills' typical items, in the curriculum's order
 */
record TracedItems(List<TracedItem> items, List<TracedItem> typical) {
    TracedItems(Curriculum curriculum, Tracer tracer) {
        this(
                curriculum.items().stream().map(tracer::resolve).toList(),
                curriculum.skills().stream().map(s -> tracer.typical(s.id())).toList());
    }
}
