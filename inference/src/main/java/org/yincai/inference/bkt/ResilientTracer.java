package org.yincai.inference.bkt;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/**
 * A tracer that always answers: BKT runs beside the model on every step and stands in when the model fails. A trace
 * that missed the model once is {@linkplain LearnerTrace#behind() behind} and stays with BKT until its owner rebuilds
 * it from the journal. Closes the model.
 */
public final class ResilientTracer implements Tracer {
    private final Tracer model;
    private final Bkt bkt;
    private final FallbackListener listener;

    public ResilientTracer(Tracer model, Bkt bkt, FallbackListener listener) {
        this.model = model;
        this.bkt = bkt;
        this.listener = listener;
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
    public Predictions step(List<Step> batch) {
        float[] p = new float[batch.size()];
        boolean fallback = false;
        int whole = Math.min(model.wholeBatch(), Math.max(1, batch.size()));
        for (int from = 0; from < batch.size(); from += whole) {
            fallback |= stepWhole(batch.subList(from, Math.min(from + whole, batch.size())), p, from);
        }
        return new Predictions(p, fallback);
    }

    private boolean stepWhole(List<Step> batch, float[] p, int offset) {
        List<Step> able = able(batch);
        float[] modelled = tryStep(able);
        int answered = 0;
        for (int i = 0; i < batch.size(); i++) {
            Step step = batch.get(i);
            if (modelled != null && !step.trace().behind()) {
                p[offset + i] = modelled[answered++];
                bkt.move(step.trace(), step.item(), step.correct());
            } else {
                p[offset + i] = standIn(step);
            }
        }
        if (answered < batch.size()) {
            listener.fellBack(batch.size() - answered);
        }
        return answered < batch.size();
    }

    private float standIn(Step step) {
        float p = bkt.predict(step.trace(), step.item());
        step.trace().write(step.item(), step.correct(), step.atSeconds(), null, 0);
        bkt.move(step.trace(), step.item(), step.correct());
        bkt.moveLevels(step.trace(), step.item());
        return p;
    }

    private static List<Step> able(List<Step> batch) {
        for (Step step : batch) {
            if (step.trace().behind()) {
                return batch.stream().filter(s -> !s.trace().behind()).toList();
            }
        }
        return batch;
    }

    private float @Nullable [] tryStep(List<Step> batch) {
        try {
            return batch.isEmpty() ? new float[0] : model.step(batch).p();
        } catch (ModelFailure failure) {
            listener.failed(failure);
            return null;
        }
    }

    @Override
    public Predictions predict(LearnerTrace trace, List<TracedItem> candidates, long atSeconds) {
        return orFallback(trace, candidates, () -> model.predict(trace, candidates, atSeconds));
    }

    @Override
    public Predictions mastery(LearnerTrace trace, List<TracedItem> typical, long atSeconds) {
        return orFallback(trace, typical, () -> model.mastery(trace, typical, atSeconds));
    }

    private Predictions orFallback(LearnerTrace trace, List<TracedItem> candidates, Supplier<Predictions> modelled) {
        if (!trace.behind()) {
            try {
                return modelled.get();
            } catch (ModelFailure failure) {
                listener.failed(failure);
            }
        }
        float[] p = new float[candidates.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = bkt.predict(trace, candidates.get(i));
        }
        listener.fellBack(p.length);
        return new Predictions(p, true);
    }

    @Override
    public Predictions predict(List<Query> batch) {
        List<Query> able =
                batch.stream().filter(query -> !query.trace().behind()).toList();
        float[] modelled = tryPredict(able);
        float[] p = new float[batch.size()];
        int answered = 0;
        for (int i = 0; i < p.length; i++) {
            Query query = batch.get(i);
            if (modelled != null && !query.trace().behind()) {
                p[i] = modelled[answered++];
            } else {
                p[i] = bkt.predict(query.trace(), query.item());
            }
        }
        if (answered < p.length) {
            listener.fellBack(p.length - answered);
        }
        return new Predictions(p, answered < p.length);
    }

    private float @Nullable [] tryPredict(List<Query> batch) {
        try {
            return batch.isEmpty() ? new float[0] : model.predict(batch).p();
        } catch (ModelFailure failure) {
            listener.failed(failure);
            return null;
        }
    }

    @Override
    public int wholeBatch() {
        return model.wholeBatch();
    }

    @Override
    public void close() {
        model.close();
    }
}
