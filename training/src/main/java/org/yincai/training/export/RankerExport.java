package org.yincai.training.export;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yincai.inference.card.GraphFile;
import org.yincai.inference.card.ModelFiles;
import org.yincai.inference.card.RankerCard;
import org.yincai.inference.card.RankerFiles;
import org.yincai.training.rank.FittedRanker;

/** A fitted ranker as {@code ranker.onnx} and its card. */
public final class RankerExport {
    private RankerExport() {}

    /**
     * Graph and card of a ranker.
     *
     * @param features names in the order of a row
     * @param training free form: simulators, protocol, seed, command, metrics
     */
    public static RankerFiles files(
            String id, Instant created, List<String> features, FittedRanker ranker, Map<String, Object> training) {
        byte[] graph = graph(ranker);
        var file = new GraphFile(
                "ranker.onnx", ModelFiles.sha256(graph), RankerCard.inputs(features.size()), RankerCard.outputs());
        return new RankerFiles(new RankerCard(id, created, features, file, training), graph);
    }

    private static byte[] graph(FittedRanker ranker) {
        var graph = new Graph("ranker", RankerCard.inputs(ranker.features()), RankerCard.outputs());
        String sums = graph.op(
                "Gemm",
                "features",
                graph.weight("weights", ranker.weights(), ranker.features(), ranker.units()),
                graph.weight("bias", ranker.bias(), ranker.units()));
        String scores =
                graph.op("MatMul", graph.op("Relu", sums), graph.weight("out", ranker.out(), ranker.units(), 1));
        graph.named("Squeeze", "score", scores, graph.longs("axis1", 1));
        return graph.bytes();
    }
}
