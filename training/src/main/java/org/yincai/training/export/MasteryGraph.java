package org.yincai.training.export;

import org.yincai.inference.card.Contract;
import org.yincai.inference.trace.Rows;
import org.yincai.training.fru.FruModel;

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
    private final TypicalHead head;

    private MasteryGraph(FruModel model, boolean timed) {
        this.width = model.width();
        this.graph = new Graph("mastery", Contract.masteryInputs(width), Contract.masteryOutputs());
        this.layers = new Layers(model, timed, graph);
        this.head = new TypicalHead(model, layers, graph);
    }

    /** The graph. */
    static byte[] of(FruModel model, boolean timed) {
        return new MasteryGraph(model, timed).build();
    }

    private byte[] build() {
        graph.longs("axis1", 1);
        graph.longs("start", 0, 0);
        String gaps = layers.gaps();
        String one = graph.op("Squeeze", graph.op("Slice", gaps, "start", graph.longs("one", 1, 1)), "axis1");
        String first = graph.op("Slice", "domain", "start", graph.longs("row", 1, Integer.MAX_VALUE));
        String domain = layers.read("domain", first, one);
        String ofDomain = head.ofDomain(domain);
        String product = graph.op(
                "Mul",
                graph.op("Transpose", domain),
                graph.weight("head.product", head.part(4, 5), width, head.columns));
        String skills = graph.op("Squeeze", "skills", "axis1");
        String whole = graph.op("Shape", "end", 1, "features");
        String tracked = graph.op("Slice", skills, graph.longs("zero", 0), whole);
        String others = graph.op("Slice", skills, whole, graph.longs("all", Integer.MAX_VALUE));
        String sums = graph.op(
                "Concat", "axis", 0, tracked(tracked, gaps, product, ofDomain), others(others, product, ofDomain));
        graph.named("Squeeze", "p", head.chance(sums), "axis1");
        return graph.bytes();
    }

    /** Sums of the head for the skills that the learner has a track of. */
    private String tracked(String skills, String gaps, String product, String ofDomain) {
        String tracks = graph.op("Squeeze", "skill_tracks", "axis1");
        String gap = graph.op("Gather", "axis", 1, gaps, graph.scalar("two", 2));
        String skill = layers.read("skillTrack", tracks, gap);
        String e = graph.op("Gather", head.typicalItems(), skills);
        String ofItem = graph.op("Add", product, graph.weight("head.item", head.part(3, 4), width, head.columns));
        String read = graph.op("Concat", "axis", 1, skill, graph.op("Mul", skill, e), "features");
        return graph.op("Gemm", read, head.ofRow(), withGap(graph.op("Gemm", e, ofItem, ofDomain), gap));
    }

    /** Sums and, where the head reads gaps, what its tables add to them for those of the skills. */
    private String withGap(String sums, String gap) {
        if (!head.readsGaps) {
            return sums;
        }
        String table = layers.gapTable(
                "head.gap", head.ofGaps("skillTrack.event"), head.ofGaps("skillTrack.time"), head.columns);
        return graph.op("Add", sums, graph.op("Gather", table, gap));
    }

    /** Sums of the head for the others, whose tracks are those never moved and whose features are the learner's. */
    private String others(String skills, String product, String ofDomain) {
        String learner = graph.op("Slice", "features", "start", graph.longs("learner", 1, Rows.OF_LEARNER));
        String ofLearner = graph.op(
                "Gemm",
                learner,
                graph.weight("head.learner", head.rows(6 * width, Rows.OF_LEARNER), Rows.OF_LEARNER, head.columns),
                graph.op("Add", ofDomain, graph.weight("head.never", head.never(), 1, head.columns)));
        String ofItem = graph.op("Add", product, graph.weight("head.other", head.ofOther(), width, head.columns));
        return graph.op("Gemm", graph.op("Gather", head.typicalItems(), skills), ofItem, ofLearner);
    }
}
