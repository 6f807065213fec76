package org.yincai.inference.onnx;

import java.util.List;
import org.yincai.inference.card.ModelCard;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.TrackLimits;
import org.yincai.inference.card.Vocabulary;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Predictions;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/**
 * The tracer on ONNX Runtime. A run computes on the caller's thread; at most {@link OnnxOptions#slots} run at once and
 * further callers wait. Owns the model's natives until it is closed.
 */
public final class OnnxTracer implements Tracer {
    private final Model model;
    private final String id;
    private final ModelCard card;
    private final Vocabulary vocabulary;
    private final int capacity;
    private final boolean timed;

    /**
     * Opens a model and checks it against its card.
     *
     * @throws org.yincai.inference.card.ModelFault when a graph does not load, is not the card's or is of an earlier release
     */
    public OnnxTracer(ModelFiles files, OnnxOptions options) {
        this(files, options, new Natives());
    }

    OnnxTracer(ModelFiles files, OnnxOptions options, Natives natives) {
        model = new Model(files, options, natives);
        id = files.model();
        card = files.card();
        vocabulary = new Vocabulary(card);
        capacity = options.capacity();
        timed = card.clock() == ModelCard.Clocking.TIME;
    }

    @Override
    public String model() {
        return id;
    }

    @Override
    public LearnerTrace fresh() {
        TrackLimits tracks = card.tracks();
        return new LearnerTrace(card.width(), tracks.skills(), tracks.items(), tracks.precision());
    }

    @Override
    public TracedItem resolve(Item item) {
        return vocabulary.resolve(item);
    }

    @Override
    public TracedItem describe(Item item) {
        return vocabulary.describe(item);
    }

    @Override
    public TracedItem typical(SkillId skill) {
        return vocabulary.typical(skill);
    }

    @Override
    public int wholeBatch() {
        return capacity;
    }

    @Override
    public Predictions step(List<Step> batch) {
        float[] p = new float[batch.size()];
        for (int from = 0; from < p.length; from += capacity) {
            Slot slot = model.pool.borrow();
            try {
                step(batch, from, Math.min(from + capacity, p.length), slot, p);
            } finally {
                model.pool.giveBack(slot);
            }
        }
        return new Predictions(p, false);
    }

    private void step(List<Step> batch, int from, int to, Slot slot, float[] p) {
        int skills = 1;
        for (int i = from; i < to; i++) {
            skills = Math.max(skills, batch.get(i).item().skillKeys().length);
        }
        Lane lane = slot.lane(skills);
        for (int i = from; i < to; i++) {
            Step step = batch.get(i);
            step.trace().read(step.item(), step.correct(), clock(step.atSeconds()), lane.rows);
        }
        model.step(lane);
        lane.outputs.p().get(0, p, from, to - from);
        for (int i = from; i < to; i++) {
            Step step = batch.get(i);
            step.trace().write(step.item(), step.correct(), step.atSeconds(), lane.outputs.moved(), i - from);
        }
    }

    @Override
    public Predictions predict(LearnerTrace trace, List<TracedItem> candidates, long atSeconds) {
        float[] p = new float[candidates.size()];
        for (int from = 0; from < p.length; from += capacity) {
            Slot slot = model.pool.borrow();
            try {
                List<TracedItem> rows = candidates.subList(from, Math.min(from + capacity, p.length));
                Lane lane = read(trace, rows, clock(atSeconds), slot);
                model.predict(lane);
                lane.outputs.p().get(0, p, from, rows.size());
            } finally {
                model.pool.giveBack(slot);
            }
        }
        return new Predictions(p, false);
    }

    @Override
    public Predictions mastery(LearnerTrace trace, List<TracedItem> typical, long atSeconds) {
        if (!model.hasMastery()) {
            return predict(trace, typical, atSeconds);
        }
        float[] p = new float[typical.size()];
        for (int from = 0; from < p.length; from += capacity) {
            Slot slot = model.pool.borrow();
            try {
                List<TracedItem> rows = typical.subList(from, Math.min(from + capacity, p.length));
                mastery(trace, rows, clock(atSeconds), slot.lane(1), p, from);
            } finally {
                model.pool.giveBack(slot);
            }
        }
        return new Predictions(p, false);
    }

    /** Rows of skills with a track are whole and come first; so are those that fill up the last block of them. */
    private void mastery(LearnerTrace trace, List<TracedItem> typical, long atSeconds, Lane lane, float[] p, int from) {
        int[] order = new int[typical.size()];
        int whole = 0;
        int others = order.length;
        for (int i = 0; i < order.length; i++) {
            if (trace.skills().find(typical.get(i).skillKeys()[0]) >= 0) {
                trace.read(typical.get(i), atSeconds, lane.rows);
                order[whole++] = i;
            } else {
                order[--others] = i;
            }
        }
        for (int blocks = Lane.padded(Math.max(whole, 1)); whole < Math.min(blocks, order.length); whole++) {
            trace.read(typical.get(order[whole]), atSeconds, lane.rows);
        }
        for (int row = whole; row < order.length; row++) {
            lane.rows.skills.put(lane.rows.n++, typical.get(order[row]).skillIndexes()[0]);
        }
        model.mastery(lane, whole);
        for (int row = 0; row < order.length; row++) {
            p[from + order[row]] = lane.outputs.p().get(row);
        }
    }

    private static Lane read(LearnerTrace trace, List<TracedItem> candidates, long atSeconds, Slot slot) {
        int skills = 1;
        for (TracedItem candidate : candidates) {
            skills = Math.max(skills, candidate.skillKeys().length);
        }
        Lane lane = slot.lane(skills);
        for (TracedItem candidate : candidates) {
            trace.read(candidate, atSeconds, lane.rows);
        }
        return lane;
    }

    @Override
    public Predictions predict(List<Query> batch) {
        float[] p = new float[batch.size()];
        for (int from = 0; from < p.length; from += capacity) {
            Slot slot = model.pool.borrow();
            try {
                predict(batch.subList(from, Math.min(from + capacity, p.length)), slot, p, from);
            } finally {
                model.pool.giveBack(slot);
            }
        }
        return new Predictions(p, false);
    }

    private void predict(List<Query> batch, Slot slot, float[] p, int offset) {
        int skills = 1;
        for (Query query : batch) {
            skills = Math.max(skills, query.item().skillKeys().length);
        }
        Lane lane = slot.lane(skills);
        for (Query query : batch) {
            query.trace().read(query.item(), clock(query.atSeconds()), lane.rows);
        }
        model.predict(lane);
        lane.outputs.p().get(0, p, offset, batch.size());
    }

    private long clock(long atSeconds) {
        return timed ? atSeconds : -1;
    }

    @Override
    public void close() {
        model.close();
    }
}
