package org.yincai.inference.trace;

import java.util.List;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/** Knowledge tracing: predicts an answer and moves a learner's trace by it. Thread safe; the traces are not. */
public interface Tracer extends AutoCloseable {
    /** Id of the model, such as {@code fru-default-3:3fa2c1d0}; a stored trace of another model must be rebuilt. */
    String model();

    /** The trace of a learner who has not answered yet. */
    LearnerTrace fresh();

    /** The item as this tracer addresses it; the same object for the same item. */
    TracedItem resolve(Item item);

    /** As {@link #resolve}, but not kept: for items that come with a request and may never come again. */
    default TracedItem describe(Item item) {
        return resolve(item);
    }

    /** The typical item of a skill: unseen, of declared difficulty 0. Mastery is P(right) on it. */
    TracedItem typical(SkillId skill);

    /**
     * P(right) of each answer before it is applied; applies the answers. A batch never holds the same trace twice. How
     * answers are batched changes no bit of any trace.
     *
     * @throws ModelFailure when the model could not run and nothing stands in for it
     */
    Predictions step(List<Step> batch);

    /** P(right) now on each candidate; moves nothing. */
    Predictions predict(LearnerTrace trace, List<TracedItem> candidates, long atSeconds);

    /** P(right) now on {@link #typical typical items}, as {@link #predict} within 1e-6; faster where the model can. */
    default Predictions mastery(LearnerTrace trace, List<TracedItem> typical, long atSeconds) {
        return predict(trace, typical, atSeconds);
    }

    /** P(right) of each question to its own learner, one run for many; moves nothing and may ask a trace often. */
    default Predictions predict(List<Query> batch) {
        float[] p = new float[batch.size()];
        boolean fallback = false;
        for (int i = 0; i < p.length; i++) {
            Query query = batch.get(i);
            Predictions one = predict(query.trace(), List.of(query.item()), query.atSeconds());
            p[i] = one.p()[0];
            fallback |= one.fallback();
        }
        return new Predictions(p, fallback);
    }

    /** Largest batch that {@link #step} applies wholly or, when the model fails, not at all. */
    default int wholeBatch() {
        return Integer.MAX_VALUE;
    }

    @Override
    void close();

    /**
     * One answer to apply.
     *
     * @param atSeconds when the question was shown, in epoch seconds, negative when unknown
     */
    record Step(LearnerTrace trace, TracedItem item, boolean correct, long atSeconds) {}

    /**
     * One thing to expect.
     *
     * @param atSeconds epoch seconds, negative when unknown
     */
    record Query(LearnerTrace trace, TracedItem item, long atSeconds) {}
}
