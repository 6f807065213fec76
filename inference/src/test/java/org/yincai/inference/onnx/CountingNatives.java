package org.yincai.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Map;

/** Counts what is opened and closed, and fails at a chosen opening or at chosen runs. */
final class CountingNatives extends Natives {
    int opened;
    int closed;
    int failAtOpening = Integer.MAX_VALUE;
    boolean runsFail;
    int runs;

    private void opening() throws OrtException {
        if (opened + 1 == failAtOpening) {
            throw new OrtException("opening " + failAtOpening + " was told to fail");
        }
        opened++;
    }

    @Override
    OrtSession session(byte[] graph) throws OrtException {
        opening();
        return super.session(graph);
    }

    @Override
    OnnxTensor floats(FloatBuffer buffer, long... shape) throws OrtException {
        opening();
        return super.floats(buffer, shape);
    }

    @Override
    OnnxTensor ints(IntBuffer buffer, long... shape) throws OrtException {
        opening();
        return super.ints(buffer, shape);
    }

    @Override
    void run(OrtSession session, Map<String, OnnxTensor> inputs, Map<String, OnnxTensor> outputs) throws OrtException {
        runs++;
        if (runsFail) {
            throw new OrtException("the run was told to fail");
        }
        super.run(session, inputs, outputs);
    }

    @Override
    void close(AutoCloseable resource) {
        closed++;
        super.close(resource);
    }
}
