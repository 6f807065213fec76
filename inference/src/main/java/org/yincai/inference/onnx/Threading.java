package org.yincai.inference.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.ExecutionMode;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.util.Map;

/** Session options under which a run computes on its caller's thread and never waits for another. */
final class Threading {
    private static final Map<String, String> ENTRIES =
            Map.of("session.intra_op.allow_spinning", "0", "session.inter_op.allow_spinning", "0");

    private Threading() {}

    static void singleThreaded(SessionOptions options) throws OrtException {
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setExecutionMode(ExecutionMode.SEQUENTIAL);
        options.setOptimizationLevel(OptLevel.ALL_OPT);
        for (var entry : ENTRIES.entrySet()) {
            options.addConfigEntry(entry.getKey(), entry.getValue());
        }
        if (!options.getConfigEntries().equals(ENTRIES)) {
            throw new IllegalStateException("session options asked for " + ENTRIES + " but ONNX Runtime holds "
                    + options.getConfigEntries() + "; use the pinned version of ONNX Runtime");
        }
    }
}
