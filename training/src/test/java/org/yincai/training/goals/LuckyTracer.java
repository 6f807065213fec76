package org.yincai.training.goals;

import java.util.List;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/**
 * Expects the share of right answers on a skill so far, and on items whose name ends with "e" (easy ones) half of what is
 * missing on top. So a right answer helps and a wrong one harms, and easy items are the ones to choose.
 */
final class LuckyTracer implements Tracer {
    @Override
    public String model() {
        return "lucky";
    }

    @Override
    public LearnerTrace fresh() {
        return new LearnerTrace(0, 8, 64);
    }

    @Override
    public TracedItem resolve(Item item) {
        String id = item.id().value();
        long[] keys = item.skills().stream()
                .mapToLong(s -> TracedItem.keyOf(s.value()))
                .toArray();
        return new TracedItem(TracedItem.keyOf(id), 0, keys, new int[keys.length], id.endsWith("e") ? -1 : 0);
    }

    @Override
    public TracedItem typical(SkillId skill) {
        return new TracedItem(0, 0, new long[] {TracedItem.keyOf(skill.value())}, new int[1], 0);
    }

    @Override
    public Predictions step(List<Step> batch) {
        float[] p = new float[batch.size()];
        for (int i = 0; i < p.length; i++) {
            Step step = batch.get(i);
            p[i] = expected(step.trace(), step.item());
            step.trace().write(step.item(), step.correct(), step.atSeconds(), null, i);
        }
        return new Predictions(p, false);
    }

    @Override
    public Predictions predict(LearnerTrace trace, List<TracedItem> candidates, long atSeconds) {
        float[] p = new float[candidates.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = expected(trace, candidates.get(i));
        }
        return new Predictions(p, false);
    }

    private static float expected(LearnerTrace trace, TracedItem item) {
        int slot = trace.skills().find(item.skillKeys()[0]);
        float wins = slot < 0 ? 0 : trace.skills().wins(slot);
        float losses = slot < 0 ? 0 : trace.skills().losses(slot);
        float share = (1 + wins) / (2 + wins + losses);
        return item.difficulty() < 0 ? (1 + share) / 2 : share;
    }

    @Override
    public void close() {}
}
