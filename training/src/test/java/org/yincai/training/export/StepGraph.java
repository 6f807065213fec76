package org.yincai.training.export;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.HashMap;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Rows;
import org.yincai.inference.trace.TracedItem;

/** A step graph run alone on one answer, for what the tracer keeps to itself. */
final class StepGraph implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final int width;

    StepGraph(byte[] graph, int width) throws OrtException {
        session = environment.createSession(graph);
        this.width = width;
    }

    /** Mastery of the item's skills after an answer that is not applied. */
    float[] mastery(LearnerTrace trace, TracedItem item, boolean correct, long atSeconds) throws OrtException {
        int k = item.skillKeys().length;
        var rows = new Rows(1, k, width);
        trace.read(item, correct, atSeconds, rows);
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            inputs.put("item", ints(rows.item, 1));
            inputs.put("correct", ints(rows.correct, 1));
            inputs.put("skills", ints(rows.skills, 1, k));
            inputs.put("share", floats(rows.share, 1, k));
            inputs.put("event_gaps", ints(rows.eventGaps, 1, 2 + k));
            inputs.put("time_gaps", ints(rows.timeGaps, 1, 2 + k));
            inputs.put("features", floats(rows.features, 1, Rows.FEATURES));
            inputs.put("domain", floats(rows.domain.floats(), 1, width));
            inputs.put("item_track", floats(rows.itemTrack.floats(), 1, width));
            inputs.put("skill_tracks", floats(rows.skillTracks.floats(), 1, k, width));
            inputs.put("features_after", floats(rows.after, 1, k, Rows.AFTER));
            try (OrtSession.Result result = session.run(inputs)) {
                return ((float[][]) result.get("mastery").orElseThrow().getValue())[0];
            }
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor ints(IntBuffer values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, values, shape);
    }

    private OnnxTensor floats(FloatBuffer values, long... shape) throws OrtException {
        return OnnxTensor.createTensor(environment, values, shape);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
