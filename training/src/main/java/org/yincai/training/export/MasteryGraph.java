package org.yincai.training.export;

import java.util.List;
import org.yincai.inference.card.Contract;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruModel.Matrix;

/**
 * P(right) of one learner on the typical items of many skills: the predict graph with what is the same for all learners
 * computed here (the typical item's embedding and track and their part in the head) and what is the same for all skills
 * of a learner computed once (the domain track and its part in the head). Half the products of predict are left.
 */
final class MasteryGraph {
    private final Graph graph;
    private final Layers layers;
    private final int width;
    private final int hidden;
    private final int features;
    /** Columns of the head with the direct path as one more. */
    private final int columns;

    private final float[] head;

    private MasteryGraph(FruModel model, boolean timed) {
        this.width = model.width();
        this.hidden = model.hidden();
        this.columns = hidden + 1;
        this.graph = new Graph("mastery", Contract.masteryInputs(width), Contract.masteryOutputs());
        this.layers = new Layers(model, timed, graph);
        Matrix wide = layers.parameter("head");
        this.features = wide.rows() - 6 * width;
        this.head = beside(wide.values(), layers.parameter("direct").values(), wide.rows());
    }

    /** The graph. */
    static byte[] of(FruModel model, boolean timed) {
        return new MasteryGraph(model, timed).build();
    }

    private byte[] build() {
        graph.longs("axis1", 1);
        graph.scalar("two", 2);
        graph.longs("start", 0, 0);
        graph.longs("one", 1, 1);
        String gaps = layers.gaps();
        String one = graph.op("Squeeze", graph.op("Slice", gaps, "start", "one"), "axis1");
        String first = graph.op("Slice", "domain", "start", graph.longs("row", 1, Integer.MAX_VALUE));
        String domain = layers.read("domain", first, one);
        String skills = graph.op("Squeeze", "skills", "axis1");
        String tracks = graph.op("Squeeze", "skill_tracks", "axis1");
        String skill = layers.read("skillTrack", tracks, graph.op("Gather", "axis", 1, gaps, "two"));
        head(skills, domain, skill);
        return graph.bytes();
    }

    private void head(String skills, String domain, String skill) {
        float[] typical = typical();
        int known = typical.length / width;
        String e = graph.op("Gather", graph.weight("typical", typical, known, width), skills);
        String ofSkill = graph.op("Gather", graph.weight("head.skill", ofSkill(typical), known, columns), skills);
        String ofDomain = graph.op("MatMul", domain, graph.weight("head.domain", part(0, 1), width, columns));
        String plus = graph.op("Add", ofSkill, ofDomain);
        String read =
                graph.op("Concat", "axis", 1, skill, graph.op("Mul", domain, e), graph.op("Mul", skill, e), "features");
        String both = graph.op("Gemm", read, graph.weight("head.row", ofRow(), 3L * width + features, columns), plus);
        List<String> parts = graph.split(both, graph.longs("parts", hidden, 1), 2);
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

    /** What the head makes of the typical item of each skill and of its track, which no learner has moved. */
    private float[] ofSkill(float[] typical) {
        float[] bias = beside(
                layers.parameter("headBias").values(),
                layers.parameter("outBias").values(),
                1);
        float[] initial = layers.parameter("itemTrack.initial").values();
        float[] sums = new float[typical.length / width * columns];
        for (int i = 0; i < sums.length; i++) {
            int row = i / columns;
            int column = i % columns;
            double sum = bias[column];
            for (int j = 0; j < width; j++) {
                sum += initial[j] * head[(width + j) * columns + column];
                sum += typical[row * width + j] * head[(3 * width + j) * columns + column];
            }
            sums[i] = (float) sum;
        }
        return sums;
    }

    /** The rows of the head for the skill's track, both products and the features. */
    private float[] ofRow() {
        float[] skill = part(2, 3);
        float[] others = Layers.rows(head, columns, 4 * width, head.length / columns);
        float[] rows = new float[skill.length + others.length];
        System.arraycopy(skill, 0, rows, 0, skill.length);
        System.arraycopy(others, 0, rows, skill.length, others.length);
        return rows;
    }

    private float[] part(int from, int to) {
        return Layers.rows(head, columns, from * width, to * width);
    }
}
