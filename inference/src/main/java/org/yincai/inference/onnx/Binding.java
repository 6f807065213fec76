package org.yincai.inference.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.card.Contract;
import org.yincai.inference.card.Port;
import org.yincai.inference.trace.Rows;

/** Tensors of one number of rows over a lane's buffers, for both graphs. Owns the tensors, not the buffers. */
final class Binding implements AutoCloseable {
    private static final List<String> MASTERY =
            Contract.masteryInputs(1).stream().map(Port::name).toList();

    final Map<String, OnnxTensor> stepInputs = new HashMap<>();
    final Map<String, OnnxTensor> stepOutputs = new HashMap<>();
    final Map<String, OnnxTensor> predictInputs = new HashMap<>();
    final Map<String, OnnxTensor> predictOutputs = new HashMap<>();
    private final Natives natives;
    private final List<OnnxTensor> opened = new ArrayList<>();

    Binding(Natives natives, Rows rows, Outputs out, int n) throws OrtException {
        this.natives = natives;
        try {
            open(rows, out, n);
        } catch (OrtException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void open(Rows rows, Outputs out, int n) throws OrtException {
        int k = rows.k;
        int d = rows.width;
        input("item", ints(rows.item, n));
        input("skills", ints(rows.skills, n, k));
        input("share", floats(rows.share, n, k));
        input("event_gaps", ints(rows.eventGaps, n, 2 + k));
        input("time_gaps", ints(rows.timeGaps, n, 2 + k));
        input("features", floats(rows.features, n, Rows.FEATURES));
        input("domain", floats(rows.domain.floats(), n, d));
        input("item_track", floats(rows.itemTrack.floats(), n, d));
        input("skill_tracks", floats(rows.skillTracks.floats(), n, k, d));
        stepInputs.put("correct", ints(rows.correct, n));
        stepInputs.put("features_after", floats(rows.after, n, k, Rows.AFTER));
        OnnxTensor p = floats(out.p(), n);
        stepOutputs.put("p", p);
        predictOutputs.put("p", p);
        stepOutputs.put("domain_next", floats(out.moved().domain().floats(), n, d));
        stepOutputs.put("item_next", floats(out.moved().itemTrack().floats(), n, d));
        stepOutputs.put("skill_next", floats(out.moved().skillTracks().floats(), n, k, d));
        stepOutputs.put("mastery", floats(out.moved().mastery(), n, k));
    }

    /** What the mastery graph takes of these rows, of one skill each, and of the skills of all rows. */
    Map<String, OnnxTensor> masteryInputs(Binding all) {
        var inputs = new HashMap<String, OnnxTensor>();
        for (String name : MASTERY) {
            inputs.put(name, (name.equals("skills") ? all : this).predictInputs.get(name));
        }
        return inputs;
    }

    private void input(String name, OnnxTensor tensor) {
        stepInputs.put(name, tensor);
        predictInputs.put(name, tensor);
    }

    private OnnxTensor ints(IntBuffer buffer, long... shape) throws OrtException {
        return own(natives.ints(buffer, shape));
    }

    private OnnxTensor floats(FloatBuffer buffer, long... shape) throws OrtException {
        return own(natives.floats(buffer, shape));
    }

    private OnnxTensor own(OnnxTensor tensor) {
        opened.add(tensor);
        return tensor;
    }

    @Override
    public void close() {
        opened.forEach(natives::close);
        opened.clear();
    }
}
