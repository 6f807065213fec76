package org.yincai.training.dkt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.recurrent.LSTM;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.jspecify.annotations.Nullable;

/**
 * Deep knowledge tracing (Piech et al., NeurIPS 2015) with items, a question's skills as a set, and the question that is
 * asked now read beside the state (as in Gervet et al., JEDM 2020):
 *
 * <pre>
 * e = Q[item] + mean S[skills];   h = LSTM(h, [right e ; wrong e])
 * p = sigmoid(w . ReLU(W [h before ; e] + b) + c)
 * </pre>
 *
 * Takes the arrays of {@link Batch} and gives logits (b, t).
 */
final class DktNetwork extends AbstractBlock {
    private final int width;
    private final Parameter items;
    private final Parameter skills;
    private final Block lstm;
    private final Block hidden;
    private final Block out;
    private final float dropout;

    DktNetwork(int itemRows, int skillRows, int width, float dropout) {
        this.width = width;
        this.dropout = dropout;
        items = table("items", itemRows, width);
        skills = table("skills", skillRows, width);
        lstm = addChildBlock(
                "lstm",
                LSTM.builder()
                        .setStateSize(width)
                        .setNumLayers(1)
                        .optReturnState(false)
                        .build());
        hidden = addChildBlock("hidden", Linear.builder().setUnits(width).build());
        out = addChildBlock("out", Linear.builder().setUnits(1).build());
    }

    private Parameter table(String name, int rows, int width) {
        return addParameter(Parameter.builder()
                .setName(name)
                .setType(Parameter.Type.WEIGHT)
                .optShape(new Shape(rows, width))
                .build());
    }

    @Override
    protected void initializeChildBlocks(NDManager manager, DataType type, Shape... shapes) {
        long b = shapes[0].get(0);
        long t = shapes[0].get(1);
        lstm.initialize(manager, type, new Shape(b, t, 2L * width));
        hidden.initialize(manager, type, new Shape(b, t, 2L * width));
        out.initialize(manager, type, new Shape(b, t, width));
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> parameters) {
        NDArray item = inputs.get(0);
        NDArray share = inputs.get(2);
        long b = item.getShape().get(0);
        long t = item.getShape().get(1);
        NDArray ofSkills = rows(inputs.get(1), skills, store, training)
                .reshape(share.getShape().get(0), share.getShape().get(1), width)
                .mul(share)
                .sum(new int[] {1})
                .reshape(b, t, width);
        NDArray e = dropped(rows(item, items, store, training).add(ofSkills), training);
        NDArray x = NDArrays.concat(new NDList(e.mul(inputs.get(3)), e.mul(inputs.get(4))), 2);
        NDArray first = x.getManager().zeros(new Shape(b, 1, width));
        NDArray before = t == 1
                ? first
                : NDArrays.concat(
                        new NDList(
                                first,
                                lstm.forward(store, new NDList(x.get(":, :-1")), training)
                                        .head()),
                        1);
        NDArray read = NDArrays.concat(new NDList(dropped(before, training), e), 2);
        NDArray units = Activation.relu(
                hidden.forward(store, new NDList(read), training).head());
        return new NDList(out.forward(store, new NDList(dropped(units, training)), training)
                .head()
                .reshape(b, t));
    }

    /** The squared item embeddings, half of them times {@code strength}. */
    NDArray penalty(NDArray strength) {
        return items.getArray()
                .square()
                .sum()
                .mul(strength)
                .div(strength.getManager().create(2f));
    }

    private static NDArray rows(NDArray indexes, Parameter table, ParameterStore store, boolean training) {
        NDArray values = store.getValue(table, indexes.getDevice(), training);
        return indexes.getNDArrayInternal()
                .embedding(indexes, values, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private NDArray dropped(NDArray units, boolean training) {
        return training ? Dropout.dropout(units, dropout, true).singletonOrThrow() : units;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return new Shape[] {inputs[0]};
    }
}
