package org.yincai.training.goals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracer.Query;
import org.yincai.inference.trace.Tracer.Step;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog.Answer;

/** How one tracer reads walks: by order of answers alone, without times. */
final class Reading {
    private static final long NO_TIME = -1;

    private final Tracer tracer;
    private final Pool pool;
    private final Function<Walk, LearnerTrace> trace;
    private final TracedItem[] items;
    private final Map<SkillId, TracedItem> typical = new HashMap<>();

    /**
     * A reading.
     *
     * @param trace the trace of a walk that this tracer moves
     */
    Reading(Tracer tracer, Pool pool, Function<Walk, LearnerTrace> trace) {
        this.tracer = tracer;
        this.pool = pool;
        this.trace = trace;
        items = pool.items().stream().map(tracer::resolve).toArray(TracedItem[]::new);
        pool.skills().forEach(skill -> typical.put(skill, tracer.typical(skill)));
    }

    Tracer tracer() {
        return tracer;
    }

    TracedItem item(int number) {
        return items[number];
    }

    /** The typical item of a walk's goal. */
    TracedItem typical(Walk walk) {
        return Objects.requireNonNull(typical.get(walk.goal()));
    }

    LearnerTrace trace(Walk walk) {
        return trace.apply(walk);
    }

    /** A trace that has followed some answers. */
    LearnerTrace after(List<Answer> past) {
        LearnerTrace fresh = tracer.fresh();
        past.forEach(answer -> tracer.step(List.of(step(fresh, pool.number(answer.item()), answer.correct()))));
        return fresh;
    }

    /** Mastery of each walk's goal: P(right) on its typical item. */
    float[] mastery(List<Walk> walks) {
        return tracer.predict(walks.stream()
                        .map(w -> new Query(trace(w), typical(w), NO_TIME))
                        .toList())
                .p();
    }

    /** P(right) on one item of each walk. */
    float[] predict(List<Walk> walks, int[] chosen) {
        var queries = new ArrayList<Query>(chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            queries.add(new Query(trace(walks.get(i)), items[chosen[i]], NO_TIME));
        }
        return tracer.predict(queries).p();
    }

    /** P(right) on every item that is offered, walk after walk. */
    float[] predictOffers(List<Walk> walks) {
        var queries = new ArrayList<Query>();
        for (Walk walk : walks) {
            walk.offered().forEach(item -> queries.add(new Query(trace(walk), items[item], NO_TIME)));
        }
        return tracer.predict(queries).p();
    }

    Step step(LearnerTrace moved, int item, boolean right) {
        return new Step(moved, items[item], right, NO_TIME);
    }

    Query query(LearnerTrace asked, TracedItem item) {
        return new Query(asked, item, NO_TIME);
    }
}
