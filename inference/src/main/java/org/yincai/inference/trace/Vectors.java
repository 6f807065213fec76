package org.yincai.inference.trace;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;

/**
 * Hidden vectors in direct memory: numbers to the graph, and bits to the tracks, which only keep them.
 *
 * @param floats the memory as numbers
 * @param bits the same memory
 */
public record Vectors(FloatBuffer floats, IntBuffer bits) {
    public static Vectors of(int floats) {
        ByteBuffer memory = ByteBuffer.allocateDirect(floats * Float.BYTES).order(ByteOrder.nativeOrder());
        return new Vectors(memory.asFloatBuffer(), memory.asIntBuffer());
    }
}
