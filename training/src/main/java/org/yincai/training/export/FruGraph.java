package org.yincai.training.export;

import java.util.List;
import org.yincai.inference.card.Contract;
import org.yincai.training.fru.FruModel;
import org.yincai.training.fru.FruModel.Matrix;

/**
 * The formulas of {@link org.yincai.training.fru the trained network} for one answer per row, as ONNX; biases ride on
 * the products they follow.
 */
final class FruGraph {
    private final boolean step;
    private final FruModel model;
    private final int width;
    private final boolean readsGaps;
    private final Graph graph;
    private final Layers layers;

    private FruGraph(FruModel model, boolean timed, boolean step) {
        this.step = step;
        this.model = model;
        this.width = model.width();
        this.readsGaps = model.gaps();
        this.graph = step
                ? new Graph("step", Contract.stepInputs("k", width), Contract.stepOutputs("k", width))
                : new Graph("predict", Contract.predictInputs("k", width), Contract.predictOutputs());
        this.layers = new Layers(model, timed, graph);
    }

    /** The graph that predicts an answer, takes it and gives the tracks after it. */
    static byte[] step(FruModel model, boolean timed) {
        return new FruGraph(model, timed, true).build();
    }

    /** The graph that predicts only. */
    static byte[] predict(FruModel model, boolean timed) {
        return new FruGraph(model, timed, false).build();
    }

    private byte[] build() {
        graph.longs("axis1", 1);
        graph.longs("axis2", 2);
        graph.longs("from2", 2);
        graph.longs("end", Integer.MAX_VALUE);
        graph.scalar("zero", 0);
        graph.scalar("one", 1);
        String share = graph.op("Unsqueeze", "share", "axis2");
        String gaps = layers.gaps();
        String e = embedding(share);
        String domain = layers.read("domain", "domain", column(gaps, "zero"));
        String itemGap = column(gaps, "one");
        String item = layers.read("itemTrack", "item_track", itemGap);
        String skillGaps = graph.op("Slice", gaps, "from2", "end", "axis1");
        String skill = layers.read("skillTrack", "skill_tracks", skillGaps);
        head(read(domain, item, mean(skill, share), e), itemGap, skillGaps, share);
        if (step) {
            update(e, domain, item, skill);
            answered();
        }
        return graph.bytes();
    }

    private String embedding(String share) {
        String both = mean(graph.op("Gather", skills(), "skills"), share);
        List<String> parts = graph.split(both, graph.longs("halves", width, width), 2);
        String own = graph.op("Gather", layers.matrix("item"), "item");
        String difficulty = graph.op("Gather", layers.matrix("itemScale"), "item");
        String typical = graph.op("Add", own, parts.getFirst());
        return graph.op("Add", typical, graph.op("Mul", parts.getLast(), difficulty));
    }

    /** Skill embeddings and variations side by side. */
    private String skills() {
        Matrix skill = layers.parameter("skill");
        Matrix scale = layers.parameter("skillScale");
        float[] both = new float[2 * skill.values().length];
        for (int row = 0; row < skill.rows(); row++) {
            System.arraycopy(skill.values(), row * width, both, 2 * row * width, width);
            System.arraycopy(scale.values(), row * width, both, (2 * row + 1) * width, width);
        }
        return graph.weight("skills.both", both, skill.rows(), 2L * width);
    }

    private String column(String perTrack, String column) {
        return graph.op("Gather", "axis", 1, perTrack, column);
    }

    private String mean(String perSkill, String share) {
        return graph.op("ReduceSum", "keepdims", 0, graph.op("Mul", perSkill, share), "axis1");
    }

    private String read(String domain, String item, String skill, String e) {
        String domainByItem = graph.op("Mul", domain, e);
        String skillByItem = graph.op("Mul", skill, e);
        return graph.op("Concat", "axis", 1, domain, item, skill, e, domainByItem, skillByItem, "features");
    }

    private void head(String read, String itemGap, String skillGaps, String share) {
        String sums =
                graph.op("Gemm", read, layers.matrix("head"), withGaps("headBias", "Head", itemGap, skillGaps, share));
        String hidden = graph.op("Relu", sums);
        String direct = graph.op(
                "Gemm", read, layers.matrix("direct"), withGaps("outBias", "Direct", itemGap, skillGaps, share));
        String logit = graph.op("Gemm", hidden, layers.matrix("out"), direct);
        graph.named("Squeeze", "p", graph.op("Sigmoid", logit), "axis1");
    }

    /** A bias and, where the head reads gaps, what its tables add to it for those of the item and of the skills. */
    private String withGaps(String bias, String what, String itemGap, String skillGaps, String share) {
        if (!readsGaps) {
            return layers.matrix(bias);
        }
        String ofItem = graph.op("Gather", layers.gapTable("itemTrack", what), itemGap);
        String ofSkills = mean(graph.op("Gather", layers.gapTable("skillTrack", what), skillGaps), share);
        return graph.op("Add", graph.op("Add", ofItem, ofSkills), layers.matrix(bias));
    }

    private void update(String e, String domain, String item, String skill) {
        String side = graph.op("Gather", sides(), "correct");
        String either = graph.op("Mul", graph.op("Concat", "axis", 1, e, e), side);
        String bias = graph.op("Gather", layers.matrix("updateBias"), "correct");
        String inputs = graph.op("Gemm", either, layers.matrix("updateInput"), bias);
        List<String> parts = graph.split(inputs, graph.longs("thirds", width, width, width), 3);
        moved("domain_next", domain, "domain", parts.get(0));
        moved("item_next", item, "itemTrack", parts.get(1));
        moved("skill_next", skill, "skillTrack", graph.op("Unsqueeze", parts.get(2), "axis1"));
    }

    /** Ones where e counts: in the second half of the columns for a wrong answer, in the first half for a right one. */
    private String sides() {
        float[] sides = new float[4 * width];
        java.util.Arrays.fill(sides, width, 3 * width, 1);
        return graph.weight("sides", sides, 2, 2L * width);
    }

    private void moved(String output, String state, String track, String input) {
        graph.named("Add", output, state, graph.op("Tanh", layers.product(state, track + ".update", input)));
    }

    /** The mastery of the answered skills: what the head makes of their typical items right after the answer. */
    private void answered() {
        var head = new TypicalHead(model, layers, graph);
        String domain = layers.readMoved("domain", "domain_next");
        String skill = layers.readMoved("skillTrack", "skill_next");
        String e = graph.op("Gather", head.typicalItems(), "skills");
        String domainByItem = graph.op("Mul", graph.op("Unsqueeze", domain, "axis1"), e);
        String read = graph.op("Concat", "axis", 2, skill, graph.op("Mul", skill, e), domainByItem, "features_after");
        String ofAnswer = graph.op("MatMul", read, head.ofAnswer());
        String ofSkill = graph.op("Gather", head.ofAnswered(), "skills");
        String ofDomain = graph.op("Unsqueeze", head.ofDomain(domain), "axis1");
        String sums = graph.op("Add", graph.op("Add", ofAnswer, ofSkill), ofDomain);
        graph.named("Squeeze", "mastery", head.chance(sums), "axis2");
    }
}
