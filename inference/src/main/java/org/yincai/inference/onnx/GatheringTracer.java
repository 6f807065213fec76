package org.yincai.inference.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/**
 * A tracer whose callers share model runs: the steps, and the predictions, of callers that compute at the same time go
 * into one run. Changes no bit of what each gets, since how rows are batched changes none.
 */
public final class GatheringTracer implements Tracer {
    private final OnnxTracer model;
    private final Gathering<Step> steps;
    private final Gathering<Query> queries;

    /**
     * Makes a gathering tracer that owns the model.
     *
     * @param rowsOfRun told how many rows each run has
     */
    public GatheringTracer(OnnxTracer model, IntConsumer rowsOfRun) {
        this.model = model;
        this.steps = new Gathering<>(
                rows -> {
                    rowsOfRun.accept(rows.size());
                    return model.step(rows).p();
                },
                model.wholeBatch());
        this.queries = new Gathering<>(
                rows -> {
                    rowsOfRun.accept(rows.size());
                    return model.predict(rows).p();
                },
                model.wholeBatch());
    }

    @Override
    public String model() {
        return model.model();
    }

    @Override
    public LearnerTrace fresh() {
        return model.fresh();
    }

    @Override
    public TracedItem resolve(Item item) {
        return model.resolve(item);
    }

    @Override
    public TracedItem describe(Item item) {
        return model.describe(item);
    }

    @Override
    public TracedItem typical(SkillId skill) {
        return model.typical(skill);
    }

    @Override
    public int wholeBatch() {
        return model.wholeBatch();
    }

    @Override
    public Predictions step(List<Step> batch) {
        return new Predictions(steps.run(batch), false);
    }

    @Override
    public Predictions predict(List<Query> batch) {
        return new Predictions(queries.run(batch), false);
    }

    @Override
    public Predictions predict(LearnerTrace trace, List<TracedItem> candidates, long atSeconds) {
        var rows = new ArrayList<Query>(candidates.size());
        for (TracedItem candidate : candidates) {
            rows.add(new Query(trace, candidate, atSeconds));
        }
        return predict(rows);
    }

    @Override
    public Predictions mastery(LearnerTrace trace, List<TracedItem> typical, long atSeconds) {
        return model.mastery(trace, typical, atSeconds);
    }

    @Override
    public void close() {
        model.close();
    }
}
