package org.yincai.training.export;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.yincai.inference.trace.Rows;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruModel.Matrix;

/**
 * The head as it reads typical items, with all that is the same for every learner computed here: of {@code p = sigmoid(w2 .
 * ReLU(Wo r + bo) + w3 . r + b3)} over {@code r = [domain ; item ; skill ; e ; domain * e ; skill * e ; features]} the sums
 * inside the rectifier, with the direct path {@code x = w3 . r + b3} as two more columns, since {@code x = ReLU(x) -
 * ReLU(-x)}. Methods that give a name add the tensor or the node to the graph.
 */
final class TypicalHead {
    /** Columns of the head and both of its direct path. */
    final int columns;

    private final int features;
    final boolean readsGaps;
    private final Layers layers;
    private final Graph graph;
    private final int width;
    private final int hidden;
    private final float[] head;
    /** Embedding of the typical item of each skill, (skills, width): that of the item never seen, by the formula of all. */
    private final float[] typical;

    TypicalHead(FruModel model, Layers layers, Graph graph) {
        this.layers = layers;
        this.graph = graph;
        width = model.width();
        hidden = model.hidden();
        readsGaps = model.gaps();
        columns = hidden + 2;
        Matrix wide = layers.parameter("head");
        features = wide.rows() - 6 * width;
        head = beside(wide.values(), layers.parameter("direct").values(), wide.rows());
        typical = typical();
    }

    /** Embeddings of the typical items, (skills, width). */
    String typicalItems() {
        return graph.weight("typical", typical, skills(), width);
    }

    private int skills() {
        return typical.length / width;
    }

    /** What the head makes of the typical items themselves and, where it reads gaps, of a skill answered right before; (skills, columns). */
    String ofAnswered() {
        float[] same = new float[columns];
        if (readsGaps) {
            float[] gaps = layers.gapSums(ofGaps("skillTrack.event"), ofGaps("skillTrack.time"), columns);
            plus(same, new float[] {1}, layers.rightAfter(gaps, columns));
        }
        float[] sums = new float[skills() * columns];
        for (int skill = 0; skill < skills(); skill++) {
            float[] one = plus(same.clone(), Layers.rows(typical, width, skill, skill + 1), part(3, 4));
            System.arraycopy(one, 0, sums, skill * columns, columns);
        }
        return graph.weight("head.answered", sums, skills(), columns);
    }

    /**
     * The rows of the head for {@code [skill ; skill * e ; domain * e ; features after]} of an answered skill, (3 width +
     * {@link Rows#AFTER}, columns).
     */
    String ofAnswer() {
        float[] rows = beneath(part(2, 3), part(5, 6), part(4, 5), rows(6 * width, Rows.AFTER - 1), run());
        return graph.weight("head.answer", rows, rows.length / columns, columns);
    }

    private float[] run() {
        return rows(6 * width + Rows.RUN, 1);
    }

    private static float[] beneath(float[]... parts) {
        FloatBuffer all = FloatBuffer.allocate(
                Stream.of(parts).mapToInt(part -> part.length).sum());
        Stream.of(parts).forEach(all::put);
        return all.array();
    }

    /** Sums (n, columns) of a domain track (n, width) and of what is the same for all. */
    String ofDomain(String domain) {
        return graph.op(
                "Gemm",
                domain,
                graph.weight("head.domain", part(0, 1), width, columns),
                graph.weight("head.same", same(), 1, columns));
    }

    /** P(right), (..., 1), of sums of the head, (..., columns). */
    String chance(String sums) {
        float[] out = layers.parameter("out").values();
        float[] both = new float[columns];
        System.arraycopy(out, 0, both, 0, hidden);
        both[hidden] = 1;
        both[hidden + 1] = -1;
        return graph.op(
                "Sigmoid", graph.op("MatMul", graph.op("Relu", sums), graph.weight("out.both", both, columns, 1)));
    }

    /** {@code left} of {@link #hidden} columns, {@code right} of one, and what is negative of it, side by side. */
    private float[] beside(float[] left, float[] right, int rows) {
        float[] both = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(left, row * hidden, both, row * columns, hidden);
            both[row * columns + hidden] = right[row];
            both[row * columns + hidden + 1] = -right[row];
        }
        return both;
    }

    private float[] typical() {
        float[] skill = layers.parameter("skill").values();
        float[] variation = layers.parameter("skillScale").values();
        float[] unseen = layers.parameter("item").values();
        float scale = layers.parameter("itemScale").values()[0];
        float[] e = new float[skill.length];
        for (int i = 0; i < e.length; i++) {
            e[i] = unseen[i % width] + skill[i] + scale * variation[i];
        }
        return e;
    }

    /** What the head makes of the track of an item that was never met. */
    private float[] same() {
        float[] sums = beside(
                layers.parameter("headBias").values(),
                layers.parameter("outBias").values(),
                1);
        neverMet("itemTrack", sums);
        return plus(sums, layers.parameter("itemTrack.initial").values(), part(1, 2));
    }

    /** Adds what the head's tables hold for the gap of a track never moved, where it reads gaps. */
    private void neverMet(String track, float[] sums) {
        if (readsGaps) {
            for (String kind : List.of(".event", ".time")) {
                plus(sums, new float[] {1}, Layers.rows(ofGaps(track + kind), columns, 0, 1));
            }
        }
    }

    /** A table of the head for gaps, with its direct path beside them. */
    float[] ofGaps(String table) {
        Matrix wide = layers.parameter(table + "Head");
        return beside(wide.values(), layers.parameter(table + "Direct").values(), wide.rows());
    }

    /** What it makes of the track of a skill that was never moved, and of features without answers. */
    float[] never() {
        float[] initial = layers.parameter("skillTrack.initial").values();
        float[] sums = plus(new float[columns], initial, part(2, 3));
        neverMet("skillTrack", sums);
        return plus(sums, new float[] {Rows.NO_RUN}, run());
    }

    /** The rows of the head for the typical item, with those for its product with a track never moved. */
    float[] ofOther() {
        float[] initial = layers.parameter("skillTrack.initial").values();
        float[] rows = part(3, 4);
        float[] products = part(5, 6);
        for (int i = 0; i < rows.length; i++) {
            rows[i] += initial[i / columns] * products[i];
        }
        return rows;
    }

    private float[] plus(float[] sums, float[] values, float[] rows) {
        for (int i = 0; i < rows.length; i++) {
            sums[i % columns] += values[i / columns] * rows[i];
        }
        return sums;
    }

    /** The rows of the head for the skill's track, its product and the features. */
    String ofRow() {
        float[] rows = beneath(part(2, 3), rows(5 * width, width + features));
        return graph.weight("head.row", rows, rows.length / columns, columns);
    }

    float[] part(int from, int to) {
        return rows(from * width, (to - from) * width);
    }

    float[] rows(int from, int count) {
        return Layers.rows(head, columns, from, from + count);
    }
}
