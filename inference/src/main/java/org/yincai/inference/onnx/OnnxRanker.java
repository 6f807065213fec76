package org.yincai.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.card.RankerFiles;
import org.yincai.inference.rank.Ranker;
import org.yincai.inference.trace.ModelFailure;

/** A ranker on ONNX Runtime. A run computes on the caller's thread. Owns its natives until it is closed. */
public final class OnnxRanker implements Ranker, AutoCloseable {
    private final RankerFiles files;
    private final Natives natives;
    private final OrtSession session;

    /**
     * Opens a ranker and checks it against its card; closes what it opened when it fails.
     *
     * @throws ModelFault when the graph does not load or is not the card's
     */
    public OnnxRanker(RankerFiles files) {
        this(files, new Natives());
    }

    OnnxRanker(RankerFiles files, Natives natives) {
        this.files = files;
        this.natives = natives;
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
    }

    private ModelFault fault(List<String> faults) {
        return new ModelFault(files.card().id(), faults);
    }

    @Override
    public String model() {
        return files.model();
    }

    @Override
    public List<String> features() {
        return files.card().features();
    }

    @Override
    public float[] scores(float[] rows) {
        int width = features().size();
        int n = rows.length / width;
        if (n == 0) {
            return new float[0];
        }
        FloatBuffer in = direct(rows.length).put(rows).flip();
        FloatBuffer out = direct(n);
        try {
            run(in, n, width, out);
        } catch (OrtException e) {
            throw new ModelFailure("ranker " + model() + " could not run: " + e.getMessage(), e);
        }
        float[] scores = new float[n];
        out.get(scores);
        for (float score : scores) {
            if (!Float.isFinite(score)) {
                throw new ModelFailure("ranker " + model() + " answered " + score + " where a score was due");
            }
        }
        return scores;
    }

    private void run(FloatBuffer in, int n, int width, FloatBuffer out) throws OrtException {
        OnnxTensor features = natives.floats(in, n, width);
        try {
            OnnxTensor score = natives.floats(out, n);
            try {
                natives.run(session, Map.of("features", features), Map.of("score", score));
            } finally {
                natives.close(score);
            }
        } finally {
            natives.close(features);
        }
    }

    private static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    @Override
    public void close() {
        natives.close(session);
    }
}
