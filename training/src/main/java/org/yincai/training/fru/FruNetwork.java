package org.yincai.training.fru;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import java.util.stream.IntStream;
import org.yincai.inference.trace.Rows;

/**
 * The forget-response-update tracer over a whole batch (after ReKT, MM 2024, with three tracks and count features).
 *
 * <pre>
 * e = Q[item] + mean C[skills] + b[item] * mean V[skills]
 * forget   f = sigmoid(W1 h + G_events[gap] + G_time[gap]);  s = h * f;   never seen: s = initial
 * read     r = [s_domain ; s_item ; s_skill ; e ; s_domain * e ; s_skill * e ; features], s_skill the mean of the skills'
 * predict  p = sigmoid(w2 . ReLU(Wo r + bo) + w3 . r + b3);   with gaps read, also H[gap] inside the ReLU and D[gap] outside, of item and skills
 * update   h' = s + tanh(W2 s + W2e [e if right ; e if wrong] + b2[correct])
 * prior    lambda sum over items of |Q|^2 + b^2, against the sum of the answers' losses
 * </pre>
 *
 * <p>A track depends on nothing but its own past, e and the answers, so every (learner, track) pair is a sequence of its own. Only
 * arrays enter the differentiated arithmetic: the engine's products with Java numbers give wrong gradients.
 */
final class FruNetwork {
    private final FruWeights weights;
    private final float dropout;

    /**
     * Wraps parameters.
     *
     * @param dropout share of units dropped; 0 outside training
     */
    FruNetwork(FruWeights weights, float dropout) {
        this.weights = weights;
        this.dropout = dropout;
    }

    /** Logits (n) of the batch's answers, attached to {@code manager}. */
    NDArray logits(NDManager manager, Batch batch) {
        int d = weights.width;
        NDArray share = manager.create(batch.share, new Shape(batch.n, batch.k, 1));
        NDArray item = manager.create(batch.item);
        NDArray skills = manager.create(batch.skills);
        NDArray skill = mean(rows(skills, "skill"), share, batch, d);
        NDArray scale = mean(rows(skills, "skillScale"), share, batch, d);
        NDArray e = dropped(rows(item, "item").add(skill).add(scale.mul(rows(item, "itemScale"))));
        NDArray right = e.mul(manager.create(batch.outcomes(), new Shape(batch.n, 1)));
        NDList inputs = NDArrays.concat(new NDList(right, e.sub(right)), 1)
                .matMul(weights.get("updateInput"))
                .add(rows(manager.create(batch.correct), "updateBias"))
                .split(new long[] {d, 2L * d}, 1);
        NDArray domain = track(manager, 0, batch, batch.domainPlan, inputs.get(0), 1);
        NDArray itemTrack = track(manager, 1, batch, batch.itemPlan, inputs.get(1), 1);
        NDArray skillTrack = track(manager, 2, batch, batch.skillPlan, inputs.get(2), batch.k);
        NDArray features = manager.create(batch.features, new Shape(batch.n, Rows.FEATURES));
        NDArray skillMean = mean(skillTrack, share, batch, d);
        NDArray read = NDArrays.concat(
                new NDList(domain, itemTrack, skillMean, e, domain.mul(e), skillMean.mul(e), features), 1);
        return head(manager, batch, share, read);
    }

    private NDArray head(NDManager manager, Batch batch, NDArray share, NDArray read) {
        NDArray sums = read.matMul(weights.get("head")).add(weights.get("headBias"));
        NDArray hidden =
                dropped(Activation.relu(weights.gaps() ? sums.add(gaps(manager, batch, share, "Head")) : sums));
        NDArray logits = hidden.matMul(weights.get("out"))
                .add(read.matMul(weights.get("direct")))
                .add(weights.get("outBias"));
        return (weights.gaps() ? logits.add(gaps(manager, batch, share, "Direct")) : logits).reshape(batch.n);
    }

    /** What tables hold for the gaps of each answer's item and, the mean, its skills: (n, columns). */
    private NDArray gaps(NDManager manager, Batch batch, NDArray share, String what) {
        NDArray item = gaps(manager, "itemTrack", what, 1, batch, range(batch.n), 1);
        NDArray skills = gaps(manager, "skillTrack", what, 2, batch, range(batch.n * batch.k), batch.k);
        return item.add(mean(skills, share, batch, (int) item.getShape().get(1)));
    }

    private static int[] range(int end) {
        return IntStream.range(0, end).toArray();
    }

    /** Mean binary cross-entropy of logits against what is taught of the answers, P(right). */
    static NDArray loss(NDArray logits, NDArray taught) {
        return Activation.softPlus(logits).sub(logits.mul(taught)).mean();
    }

    /**
     * A Gaussian prior on what items have of their own, to be added to the loss. Each answer carries its item's penalty
     * divided by the item's answers, so that over an epoch an item is penalised once, however rare it is.
     *
     * @param shares lambda / answers of the item in training, per answer of the batch
     */
    NDArray prior(NDManager manager, Batch batch, float[] shares) {
        NDArray item = manager.create(batch.item);
        NDArray squares = rows(item, "item")
                .square()
                .sum(new int[] {1})
                .add(rows(item, "itemScale").square().sum(new int[] {1}));
        return squares.mul(manager.create(shares)).mean();
    }

    private NDArray track(NDManager manager, int track, Batch batch, TrackPlan plan, NDArray inputs, int perEvent) {
        String name = FruWeights.TRACKS[track];
        int[] active = plan.active();
        NDArray s = manager.zeros(new Shape(active[0], weights.width)).add(weights.get(name + ".initial"));
        var outputs = new NDList(s);
        if (active.length > 1) {
            NDList gates = steps(gaps(manager, name, "Gate", track, batch, plan.slots(), perEvent), plan);
            NDList moves = steps(gather(inputs, manager.create(events(plan.before(), perEvent))), plan);
            for (int step = 1; step < active.length; step++) {
                NDArray kept = active[step] == active[step - 1]
                        ? s
                        : s.split(new long[] {active[step]}).get(0);
                NDArray moved = kept.add(Activation.tanh(
                        kept.matMul(weights.get(name + ".update")).add(moves.get(step - 1))));
                s = moved.mul(Activation.sigmoid(
                        moved.matMul(weights.get(name + ".forget")).add(gates.get(step - 1))));
                outputs.add(s);
            }
        }
        NDArray all = outputs.size() == 1 ? s : NDArrays.concat(outputs);
        return gather(all, manager.create(plan.position()));
    }

    /** Rows of a track's tables for gaps in events and in time, together, one for each slot. */
    private NDArray gaps(
            NDManager manager, String name, String what, int track, Batch batch, int[] slots, int perEvent) {
        int[] events = new int[slots.length];
        int[] times = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            int at = slots[i] / perEvent * (2 + batch.k) + track + slots[i] % perEvent;
            events[i] = batch.eventGaps[at];
            times[i] = batch.timeGaps[at];
        }
        return rows(manager.create(events), name + ".event" + what)
                .add(rows(manager.create(times), name + ".time" + what));
    }

    private static int[] events(int[] slots, int perEvent) {
        int[] events = new int[slots.length];
        for (int i = 0; i < slots.length; i++) {
            events[i] = slots[i] / perEvent;
        }
        return events;
    }

    private static NDList steps(NDArray rows, TrackPlan plan) {
        long[] splits = plan.splits();
        return splits.length == 0 ? new NDList(rows) : rows.split(splits);
    }

    private NDArray rows(NDArray indexes, String name) {
        return gather(weights.get(name), indexes);
    }

    private static NDArray gather(NDArray table, NDArray indexes) {
        return indexes.getNDArrayInternal()
                .embedding(indexes, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private static NDArray mean(NDArray perSkill, NDArray share, Batch batch, int d) {
        return batch.k == 1
                ? perSkill
                : perSkill.reshape(batch.n, batch.k, d).mul(share).sum(new int[] {1});
    }

    private NDArray dropped(NDArray units) {
        return dropout == 0 ? units : Dropout.dropout(units, dropout, true).singletonOrThrow();
    }
}
