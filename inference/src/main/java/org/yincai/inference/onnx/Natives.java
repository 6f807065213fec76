package org.yincai.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Map;

/** The one door to native memory: everything opened here is closed here, so that a test can count and fail. */
class Natives {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

    /** Opens a session that computes on the calling thread alone; the caller closes it. */
    OrtSession session(byte[] graph) throws OrtException {
        try (var options = new SessionOptions()) {
            Threading.singleThreaded(options);
            return environment.createSession(graph, options);
        }
    }

    /** A tensor over the first elements of a direct buffer, without a copy; the caller closes it. */
    OnnxTensor floats(FloatBuffer buffer, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, buffer.slice(0, elements(shape)), shape);
    }

    /** As {@link #floats}. */
    OnnxTensor ints(IntBuffer buffer, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, buffer.slice(0, elements(shape)), shape);
    }

    private static int elements(long... shape) {
        long elements = 1;
        for (long size : shape) {
            elements *= size;
        }
        return Math.toIntExact(elements);
    }

    /** Runs a graph into the given outputs. */
    void run(OrtSession session, Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) throws OrtException {
        session.run(inputs, outputs).close();
    }

    void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            throw new IllegalStateException("ONNX Runtime could not close " + opened, e);
        }
    }
}
