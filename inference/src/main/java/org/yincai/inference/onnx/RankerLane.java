package org.yincai.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Buffers for rows of a ranker's features and for their scores, with the tensors over them, which are made when a number
 * of rows is first seen and kept; rows are padded as in a {@link Lane}. Owns the tensors.
 */
final class RankerLane implements AutoCloseable {
    private final Natives natives;
    private final int width;
    private final FloatBuffer features;
    private final FloatBuffer scores;
    private final @Nullable Tensors[] tensors;

    RankerLane(Natives natives, int capacity, int width) {
        int padded = Lane.padded(capacity);
        this.natives = natives;
        this.width = width;
        features = direct(padded * width);
        scores = direct(padded);
        tensors = new Tensors[padded / Lane.BLOCK];
    }

    private static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /**
     * What a run takes and gives.
     *
     * @param inputs {@code features} (n, width)
     * @param outputs {@code score} (n)
     */
    record Tensors(Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) {}

    /** Takes some of the rows in and gives the tensors for so many. */
    Tensors fill(float[] rows, int from, int to) throws OrtException {
        features.put(0, rows, from * width, (to - from) * width);
        int n = Lane.padded(to - from);
        Tensors bound = tensors[n / Lane.BLOCK - 1];
        if (bound == null) {
            bound = bind(n);
            tensors[n / Lane.BLOCK - 1] = bound;
        }
        return bound;
    }

    private Tensors bind(int n) throws OrtException {
        OnnxTensor in = natives.floats(features, n, width);
        try {
            return new Tensors(Map.of("features", in), Map.of("score", natives.floats(scores, n)));
        } catch (OrtException | RuntimeException e) {
            natives.close(in);
            throw e;
        }
    }

    /** Hands the scores of the last run out. */
    void read(float[] into, int from, int to) {
        scores.get(0, into, from, to - from);
    }

    @Override
    public void close() {
        for (int i = 0; i < tensors.length; i++) {
            Tensors bound = tensors[i];
            if (bound != null) {
                tensors[i] = null;
                bound.inputs.values().forEach(natives::close);
                bound.outputs.values().forEach(natives::close);
            }
        }
    }
}
