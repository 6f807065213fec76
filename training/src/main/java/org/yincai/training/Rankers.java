package org.yincai.training;

import java.util.ArrayList;
import java.util.List;
import org.yincai.inference.onnx.OnnxOptions;
import org.yincai.inference.onnx.OnnxRanker;
import org.yincai.recommender.policy.Ranked;
import org.yincai.recommender.policy.Way;

/** The rankers of some directories, open until this is closed. */
final class Rankers implements AutoCloseable {
    private final List<OnnxRanker> opened = new ArrayList<>();

    /**
     * Opens rankers.
     *
     * @param directories names with commas between them, {@value ShippedModel#NAME} for that of the service; empty for none
     */
    Rankers(String directories) {
        try {
            for (String directory : directories.isEmpty() ? new String[0] : directories.split(",")) {
                opened.add(new OnnxRanker(ShippedModel.ranker(directory), new OnnxOptions(1, 128)));
            }
        } catch (RuntimeException refused) {
            close();
            throw refused;
        }
    }

    List<Way> ways() {
        return opened.stream().<Way>map(Ranked::new).toList();
    }

    @Override
    public void close() {
        opened.forEach(OnnxRanker::close);
        opened.clear();
    }
}
