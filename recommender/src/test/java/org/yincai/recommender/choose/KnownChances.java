package org.yincai.recommender.choose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/** A tracer whose predictions are given; 0.7 unless said otherwise. */
final class KnownChances implements Tracer {
    private final Map<Long, Float> chances = new HashMap<>();

    KnownChances with(ItemId item, double chance) {
        chances.put(TracedItem.keyOf(item.value()), (float) chance);
        return this;
    }

    @Override
    public String model() {
        return "known-chances";
    }

    @Override
    public LearnerTrace fresh() {
        return new LearnerTrace(0, 8, 8);
    }

    @Override
    public TracedItem resolve(Item item) {
        return traced(item.id().value());
    }

    @Override
    public TracedItem typical(SkillId skill) {
        return traced(skill.value());
    }

    private static TracedItem traced(String id) {
        return new TracedItem(TracedItem.keyOf(id), 0, new long[] {1}, new int[] {0}, 0);
    }

    @Override
    public Predictions step(List<Step> batch) {
        throw new UnsupportedOperationException("a choice moves nothing");
    }

    @Override
    public Predictions predict(LearnerTrace trace, List<TracedItem> candidates, long atSeconds) {
        float[] p = new float[candidates.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = chances.getOrDefault(candidates.get(i).key(), 0.7f);
        }
        return new Predictions(p, false);
    }

    @Override
    public void close() {}
}
