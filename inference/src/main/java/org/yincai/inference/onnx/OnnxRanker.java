package org.yincai.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.List;
import java.util.stream.Stream;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.card.RankerFiles;
import org.yincai.inference.rank.Ranker;
import org.yincai.inference.trace.ModelFailure;

/**
 * A ranker on ONNX Runtime. A run computes on the caller's thread; how candidates are batched changes no bit of a score.
 * Owns its natives until it is closed.
 */
public final class OnnxRanker implements Ranker, AutoCloseable {
    private final RankerFiles files;
    private final Natives natives;
    private final OrtSession session;
    private final Pool<RankerLane> pool;
    private final int capacity;
    private final String model;

    /**
     * Opens a ranker and checks it against its card; closes what it opened when it fails.
     *
     * @throws ModelFault when the graph does not load or is not the card's
     */
    public OnnxRanker(RankerFiles files, OnnxOptions options) {
        this(files, options, new Natives());
    }

    OnnxRanker(RankerFiles files, OnnxOptions options, Natives natives) {
        this.files = files;
        this.natives = natives;
        capacity = options.capacity();
        model = files.model();
        try {
            session = natives.session(files.ranker());
        } catch (OrtException e) {
            throw fault(List.of("ONNX Runtime refused a graph: " + e.getMessage()));
        }
        List<String> faults;
        try {
            faults = Signature.faults(files.card().ranker(), session);
        } catch (OrtException e) {
            faults = List.of("ONNX Runtime cannot describe a graph: " + e.getMessage());
        }
        if (!faults.isEmpty()) {
            natives.close(session);
            throw fault(faults);
        }
        int width = files.card().features().size();
        pool = new Pool<>(
                Stream.generate(() -> new RankerLane(natives, capacity, width))
                        .limit(options.slots())
                        .toList(),
                RankerLane::close);
    }

    private ModelFault fault(List<String> faults) {
        return new ModelFault(files.card().id(), faults);
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public List<String> features() {
        return files.card().features();
    }

    @Override
    public float[] scores(float[] rows) {
        float[] scores = new float[rows.length / features().size()];
        for (int from = 0; from < scores.length; from += capacity) {
            RankerLane lane = pool.borrow();
            try {
                run(lane, rows, from, Math.min(from + capacity, scores.length), scores);
            } finally {
                pool.giveBack(lane);
            }
        }
        for (float score : scores) {
            if (!Float.isFinite(score)) {
                throw new ModelFailure("ranker " + model() + " answered " + score + " where a score was due");
            }
        }
        return scores;
    }

    private void run(RankerLane lane, float[] rows, int from, int to, float[] scores) {
        try {
            RankerLane.Tensors tensors = lane.fill(rows, from, to);
            natives.run(session, tensors.inputs(), tensors.outputs());
        } catch (OrtException e) {
            throw new ModelFailure("ranker " + model() + " could not run: " + e.getMessage(), e);
        }
        lane.read(scores, from, to);
    }

    @Override
    public void close() {
        pool.close();
        natives.close(session);
    }
}
