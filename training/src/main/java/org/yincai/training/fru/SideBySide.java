package org.yincai.training.fru;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.trace.TracedItem;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.fru.FruModel.Matrix;
import org.yincai.training.fru.FruModel.Parameters;

/**
 * Models of one shape and vocabulary as one model, whose logits are the mean of theirs. With N models of width w and h
 * units in the head it has width N w and N h units: its vectors are theirs side by side, its matrices have theirs as
 * blocks on the diagonal and zeros elsewhere, and its last layer divides by N.
 *
 * <p>An item has one difficulty {@code b} for all dimensions but one for each model. So {@code b mean V[skills]} of a known
 * item becomes part of its {@code Q}, and V is scaled by the b of the item never seen, whose own becomes 1.
 */
final class SideBySide {
    /** Blocks of the width that the head reads; the features follow them. */
    private static final int READ = 6;

    private final List<FruModel> models;
    private final int width;
    private final int hidden;
    private final Map<String, Matrix> merged = new LinkedHashMap<>();

    private SideBySide(List<FruModel> models) {
        this.models = models;
        this.width = models.getFirst().width();
        this.hidden = models.getFirst().hidden();
    }

    /**
     * Merges models.
     *
     * @param log whose items have the skills that the models were trained with
     */
    static FruModel of(List<FruModel> models, AnswerLog log) {
        Vocabulary vocabulary = models.getFirst().vocabulary();
        List<FruModel> folded = models.stream().map(m -> folded(m, log)).toList();
        var both = new SideBySide(folded);
        return new FruModel(vocabulary, both.width * models.size(), both.hidden * models.size(), both.merge());
    }

    private Parameters merge() {
        merged.put("item", merged("item", shared(), blocks(1, width), 1));
        merged.put("itemScale", models.getFirst().parameters().get("itemScale"));
        for (String name : List.of("skill", "skillScale")) {
            merged.put(name, merged(name, shared(), blocks(1, width), 1));
        }
        merged.put("updateInput", merged("updateInput", blocks(2, width), blocks(3, width), 1));
        merged.put("updateBias", merged("updateBias", shared(), blocks(3, width), 1));
        for (String track : FruWeights.TRACKS) {
            track(track);
        }
        float share = 1f / models.size();
        merged.put("head", merged("head", blocks(READ, width), blocks(1, hidden), 1));
        merged.put("headBias", merged("headBias", shared(), blocks(1, hidden), 1));
        merged.put("direct", merged("direct", blocks(READ, width), shared(), share));
        merged.put("out", merged("out", blocks(1, hidden), shared(), share));
        merged.put("outBias", merged("outBias", shared(), shared(), share));
        if (models.getFirst().gaps()) {
            for (String track : FruWeights.READ_BY_GAP) {
                gaps(track, share);
            }
        }
        return new Parameters(merged);
    }

    private void track(String track) {
        for (String name : List.of(".forget", ".update")) {
            merged.put(track + name, merged(track + name, blocks(1, width), blocks(1, width), 1));
        }
        for (String name : List.of(".initial", ".eventGate", ".timeGate")) {
            merged.put(track + name, merged(track + name, shared(), blocks(1, width), 1));
        }
    }

    private void gaps(String track, float share) {
        for (String name : List.of(".eventHead", ".timeHead")) {
            merged.put(track + name, merged(track + name, shared(), blocks(1, hidden), 1));
        }
        for (String name : List.of(".eventDirect", ".timeDirect")) {
            merged.put(track + name, merged(track + name, shared(), shared(), share));
        }
    }

    /**
     * How the rows or columns of the models become those of the merged one.
     *
     * @param count blocks that every model has its own of; what follows them all models share
     * @param size rows or columns of a block
     */
    private record Axis(int count, int size, int models) {
        int at(int model, int index) {
            return index < count * size
                    ? (index / size * models + model) * size + index % size
                    : index + count * size * (models - 1);
        }
    }

    private Axis shared() {
        return blocks(0, 1);
    }

    private Axis blocks(int count, int size) {
        return new Axis(count, size, models.size());
    }

    private Matrix merged(String name, Axis rows, Axis columns, float factor) {
        Matrix one = models.getFirst().parameters().get(name);
        int height = rows.at(0, one.rows());
        int breadth = columns.at(0, one.columns());
        float[] values = new float[height * breadth];
        for (int model = 0; model < models.size(); model++) {
            float[] from = models.get(model).parameters().get(name).values();
            for (int i = 0; i < from.length; i++) {
                int row = rows.at(model, i / one.columns());
                values[row * breadth + columns.at(model, i % one.columns())] += factor * from[i];
            }
        }
        return new Matrix(height, breadth, values);
    }

    /** The same model with the difficulties of the items in their vectors. */
    private static FruModel folded(FruModel model, AnswerLog log) {
        var parameters = new LinkedHashMap<>(model.parameters().matrices());
        float[] item = model.parameters().get("item").values().clone();
        float[] scale = model.parameters().get("itemScale").values();
        float[] variation = model.parameters().get("skillScale").values();
        for (TracedItem traced : model.vocabulary().trace(log).values()) {
            if (traced.index() > 0) {
                fold(traced, model, item, scale[traced.index()], variation);
            }
        }
        float[] ones = new float[scale.length];
        ones[0] = 1;
        float[] ofUnseen = variation.clone();
        for (int i = 0; i < ofUnseen.length; i++) {
            ofUnseen[i] *= scale[0];
        }
        parameters.put("item", new Matrix(scale.length, model.width(), item));
        parameters.put("itemScale", new Matrix(scale.length, 1, ones));
        parameters.put("skillScale", new Matrix(ofUnseen.length / model.width(), model.width(), ofUnseen));
        return new FruModel(model.vocabulary(), model.width(), model.hidden(), new Parameters(parameters));
    }

    private static void fold(TracedItem traced, FruModel model, float[] item, float difficulty, float[] variation) {
        int width = model.width();
        int used = Math.min(model.vocabulary().skillsPerItem(), traced.skillIndexes().length);
        for (int j = 0; j < used; j++) {
            int skill = traced.skillIndexes()[j];
            for (int i = 0; i < width; i++) {
                item[traced.index() * width + i] += difficulty / used * variation[skill * width + i];
            }
        }
    }
}
