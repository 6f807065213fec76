package org.yincai.training.export;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.card.ModelCard;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.trace.Gaps;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruModel.Matrix;
import org.yincai.training.fru.Vocabulary;

/**
 * A trained tracer read back from its step graph, by any release whose head has a direct path. Tables of gaps in events and in
 * time were added up when it was written and are divided again, so that their sums differ in the last bits.
 */
public final class WrittenModel {
    private final ModelCard card;
    private final Map<String, Matrix> written;
    private final Map<String, Matrix> read = new HashMap<>();

    private WrittenModel(ModelCard card, Map<String, Matrix> written) {
        this.card = card;
        this.written = written;
    }

    /**
     * Reads a model.
     *
     * @throws ModelFault when its step graph is older than that or was not written by this project
     */
    public static FruModel read(ModelFiles files) {
        try {
            GraphProto graph = ModelProto.parseFrom(files.step()).getGraph();
            return new WrittenModel(files.card(), matrices(graph)).model();
        } catch (InvalidProtocolBufferException broken) {
            throw new ModelFault(files.card().id(), List.of("its step graph is no ONNX graph: " + broken.getMessage()));
        }
    }

    private static Map<String, Matrix> matrices(GraphProto graph) {
        var matrices = new HashMap<String, Matrix>();
        for (TensorProto tensor : graph.getInitializerList()) {
            int size = tensor.getRawData().size() / Float.BYTES;
            boolean floats = tensor.getDataType() == TensorProto.DataType.FLOAT.getNumber();
            if (floats && tensor.getDimsCount() == 2 && tensor.getDims(0) * tensor.getDims(1) == size) {
                float[] values = new float[size];
                tensor.getRawData()
                        .asReadOnlyByteBuffer()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asFloatBuffer()
                        .get(values);
                matrices.put(tensor.getName(), new Matrix((int) tensor.getDims(0), (int) tensor.getDims(1), values));
            }
        }
        return matrices;
    }

    private FruModel model() {
        List.of("head", "headBias", "direct", "out", "outBias", "item", "itemScale", "updateInput", "updateBias")
                .forEach(this::copy);
        skills();
        for (String track : List.of("domain", "itemTrack", "skillTrack")) {
            Matrix unseen = written(track + ".unseen");
            read.put(track + ".initial", rows(unseen, 1, 1));
            copy(track + ".forget");
            copy(track + ".update");
            gaps(track, ".gate", "Gate");
            gaps(track, ".gapHead", "Head");
            gaps(track, ".gapDirect", "Direct");
        }
        var vocabulary = new Vocabulary(card.items(), card.skills(), card.skillsPerItem());
        var parameters = new FruModel.Parameters(read);
        return new FruModel(vocabulary, card.width(), parameters.get("out").rows(), parameters);
    }

    private void copy(String parameter) {
        read.put(parameter, written("w." + parameter));
    }

    /** Embeddings and variations of skills stood side by side. */
    private void skills() {
        Matrix both = written("skills.both");
        float[] stacked = both.values();
        int width = card.width();
        float[] skill = new float[both.rows() * width];
        float[] scale = new float[both.rows() * width];
        for (int row = 0; row < both.rows(); row++) {
            System.arraycopy(stacked, 2 * row * width, skill, row * width, width);
            System.arraycopy(stacked, (2 * row + 1) * width, scale, row * width, width);
        }
        read.put("skill", new Matrix(both.rows(), width, skill));
        read.put("skillScale", new Matrix(both.rows(), width, scale));
    }

    private void gaps(String track, String table, String what) {
        Matrix both = written.get(track + table);
        if (both == null) {
            return;
        }
        int times = both.rows() / Gaps.EVENT_BUCKETS;
        read.put(track + ".event" + what, rows(both, Gaps.EVENT_BUCKETS, times));
        float[] time = new float[Gaps.TIME_BUCKETS * both.columns()];
        for (int i = 0; i < times * both.columns(); i++) {
            time[i] = both.values()[i] - both.values()[i % both.columns()];
        }
        read.put(track + ".time" + what, new Matrix(Gaps.TIME_BUCKETS, both.columns(), time));
    }

    /** So many rows, each so far from the one before. */
    private static Matrix rows(Matrix of, int count, int apart) {
        float[] values = new float[count * of.columns()];
        for (int row = 0; row < count; row++) {
            System.arraycopy(of.values(), row * apart * of.columns(), values, row * of.columns(), of.columns());
        }
        return new Matrix(count, of.columns(), values);
    }

    private Matrix written(String name) {
        Matrix matrix = written.get(name);
        if (matrix == null) {
            throw new ModelFault(
                    card.id(),
                    List.of("its step graph has no " + name
                            + ": it is older than can be read back, or not of this project; train the model again"));
        }
        return matrix;
    }
}
