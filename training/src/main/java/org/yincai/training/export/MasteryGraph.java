package org.yincai.training.export;

import java.util.List;
import org.yincai.inference.card.Contract;
import org.yincai.inference.trace.Rows;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruModel.Matrix;

/**
 * P(right) of one learner on the typical items of many skills: the predict graph with what is the same for all learners
 * computed here and what is the same for all skills of a learner computed once. What the head makes of a typical item e
 * and of its product with the domain track d, {@code e W + (d * e) V}, is one product for the learner: {@code e (W +
 * diag(d) V)}. Nothing more is left of a skill that the learner has no track of, since its track is the initial one.
 */
final class MasteryGraph {
    private final Graph graph;
    private final Layers layers;
    private final int width;
    private final int hidden;
    private final int features;
    private final boolean readsGaps;
    /** Columns of the head with the direct path as one more. */
    private final int columns;

    private final float[] head;
    /** Embedding of the typical item of each skill, and how many there are. */
    private final float[] typical;

    private final int known;

    private MasteryGraph(FruModel model, boolean timed) {
        this.width = model.width();
        this.hidden = model.hidden();
        this.readsGaps = model.gaps();
        this.columns = hidden + 1;
        this.graph = new Graph("mastery", Contract.masteryInputs(width), Contract.masteryOutputs());
        this.layers = new Layers(model, timed, graph);
        Matrix wide = layers.parameter("head");
        this.features = wide.rows() - 6 * width;
        this.head = beside(wide.values(), layers.parameter("direct").values(), wide.rows());
        this.typical = typical();
        this.known = typical.length / width;
    }

    /** The graph. */
    static byte[] of(FruModel model, boolean timed) {
        return new MasteryGraph(model, timed).build();
    }

    private byte[] build() {
        graph.longs("axis1", 1);
        graph.longs("start", 0, 0);
        graph.weight("typical", typical, known, width);
        String gaps = layers.gaps();
        String one = graph.op("Squeeze", graph.op("Slice", gaps, "start", graph.longs("one", 1, 1)), "axis1");
        String first = graph.op("Slice", "domain", "start", graph.longs("row", 1, Integer.MAX_VALUE));
        String domain = layers.read("domain", first, one);
        String ofDomain = graph.op(
                "Gemm",
                domain,
                graph.weight("head.domain", part(0, 1), width, columns),
                graph.weight("head.same", same(), 1, columns));
        String product = graph.op(
                "Mul", graph.op("Transpose", domain), graph.weight("head.product", part(4, 5), width, columns));
        String skills = graph.op("Squeeze", "skills", "axis1");
        String whole = graph.op("Shape", "end", 1, "features");
        String tracked = graph.op("Slice", skills, graph.longs("zero", 0), whole);
        String others = graph.op("Slice", skills, whole, graph.longs("all", Integer.MAX_VALUE));
        head(graph.op(
                "Concat", "axis", 0, tracked(tracked, gaps, product, ofDomain), others(others, product, ofDomain)));
        return graph.bytes();
    }

    /** Sums of the head for the skills that the learner has a track of. */
    private String tracked(String skills, String gaps, String product, String ofDomain) {
        String tracks = graph.op("Squeeze", "skill_tracks", "axis1");
        String gap = graph.op("Gather", "axis", 1, gaps, graph.scalar("two", 2));
        String skill = layers.read("skillTrack", tracks, gap);
        String e = graph.op("Gather", "typical", skills);
        String ofItem = graph.op("Add", product, graph.weight("head.item", part(3, 4), width, columns));
        String read = graph.op("Concat", "axis", 1, skill, graph.op("Mul", skill, e), "features");
        return graph.op(
                "Gemm",
                read,
                graph.weight("head.row", ofRow(), 2L * width + features, columns),
                withGap(graph.op("Gemm", e, ofItem, ofDomain), gap));
    }

    /** Sums and, where the head reads gaps, what its tables add to them for those of the skills. */
    private String withGap(String sums, String gap) {
        if (!readsGaps) {
            return sums;
        }
        String table = layers.gapTable("head.gap", ofGaps("skillTrack.event"), ofGaps("skillTrack.time"), columns);
        return graph.op("Add", sums, graph.op("Gather", table, gap));
    }

    /** Sums of the head for the others, whose tracks are those never moved and whose features are the learner's. */
    private String others(String skills, String product, String ofDomain) {
        String learner = graph.op("Slice", "features", "start", graph.longs("learner", 1, Rows.OF_LEARNER));
        String ofLearner = graph.op(
                "Gemm",
                learner,
                graph.weight("head.learner", rows(6 * width, Rows.OF_LEARNER), Rows.OF_LEARNER, columns),
                graph.op("Add", ofDomain, graph.weight("head.never", never(), 1, columns)));
        String ofItem = graph.op("Add", product, graph.weight("head.other", ofOther(), width, columns));
        return graph.op("Gemm", graph.op("Gather", "typical", skills), ofItem, ofLearner);
    }

    private void head(String sums) {
        List<String> parts = graph.split(sums, graph.longs("parts", hidden, 1), 2);
        String logit = graph.op("Gemm", graph.op("Relu", parts.get(0)), layers.matrix("out"), parts.get(1));
        graph.named("Squeeze", "p", graph.op("Sigmoid", logit), "axis1");
    }

    /** {@code left} of {@link #hidden} columns and {@code right} of one, side by side. */
    private float[] beside(float[] left, float[] right, int rows) {
        float[] both = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(left, row * hidden, both, row * columns, hidden);
            both[row * columns + hidden] = right[row];
        }
        return both;
    }

    /** The embedding of each skill's typical item: that of the item never seen, by the formula of all items. */
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

    /** A table of the head for gaps, with its direct path as one more column. */
    private float[] ofGaps(String table) {
        Matrix wide = layers.parameter(table + "Head");
        return beside(wide.values(), layers.parameter(table + "Direct").values(), wide.rows());
    }

    /** What it makes of the track of a skill that was never moved, and of features without answers. */
    private float[] never() {
        float[] initial = layers.parameter("skillTrack.initial").values();
        float[] sums = plus(new float[columns], initial, part(2, 3));
        neverMet("skillTrack", sums);
        return plus(sums, new float[] {Rows.NO_RUN}, rows(6 * width + Rows.RUN, 1));
    }

    /** The rows of the head for the typical item, with those for its product with a track never moved. */
    private float[] ofOther() {
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
    private float[] ofRow() {
        float[] skill = part(2, 3);
        float[] others = rows(5 * width, width + features);
        float[] rows = new float[skill.length + others.length];
        System.arraycopy(skill, 0, rows, 0, skill.length);
        System.arraycopy(others, 0, rows, skill.length, others.length);
        return rows;
    }

    private float[] part(int from, int to) {
        return rows(from * width, (to - from) * width);
    }

    private float[] rows(int from, int count) {
        return Layers.rows(head, columns, from, from + count);
    }
}
