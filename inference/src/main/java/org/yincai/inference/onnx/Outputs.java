package org.yincai.inference.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.yincai.inference.trace.Moved;
import org.yincai.inference.trace.Vectors;

/**
 * Direct buffers that a graph writes into.
 *
 * @param p (n), P(right)
 * @param moved hidden vectors and mastery after the answers
 */
record Outputs(FloatBuffer p, Moved moved) {
    static Outputs of(int capacity, int k, int width) {
        return new Outputs(
                floats(capacity),
                new Moved(
                        Vectors.of(capacity * width),
                        Vectors.of(capacity * width),
                        Vectors.of(capacity * k * width),
                        floats(capacity * k),
                        k));
    }

    private static FloatBuffer floats(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
