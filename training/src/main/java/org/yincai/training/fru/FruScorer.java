package org.yincai.training.fru;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.evaluate.Scored;

/** Predictions of the training engine over whole histories: what the exported model must agree with. */
public final class FruScorer {
    private static final int BATCH_EVENTS = 8_000;

    private final NDManager manager;
    private final FruNetwork network;

    FruScorer(NDManager manager, FruWeights weights) {
        this.manager = manager;
        this.network = new FruNetwork(weights, 0);
    }

    /** P(right) before every answer of the log, learner by learner in the order of the log. */
    public static List<Scored> score(FruModel model, AnswerLog log) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Vocabulary vocabulary = model.vocabulary();
            FruWeights weights = FruWeights.random(
                    manager,
                    vocabulary.items().size(),
                    vocabulary.skills().size(),
                    model.width(),
                    model.hidden(),
                    model.gaps(),
                    0);
            weights.set(model.parameters());
            return new FruScorer(manager, weights).score(vocabulary.histories(log));
        }
    }

    List<Scored> score(List<Piece> pieces) {
        var scored = new ArrayList<Scored>();
        int learner = 0;
        for (List<Piece> group : Batch.groups(pieces, BATCH_EVENTS)) {
            var batch = new Batch(group);
            float[] p = probabilities(batch);
            int at = 0;
            for (Piece piece : group) {
                for (int i = 0; i < piece.size(); i++, at++) {
                    scored.add(new Scored(learner, i, piece.item(i).key(), p[at], batch.correct[at] == 1));
                }
                learner++;
            }
        }
        return scored;
    }

    private float[] probabilities(Batch batch) {
        try (NDManager inner = manager.newSubManager()) {
            return ai.djl.nn.Activation.sigmoid(network.logits(inner, batch)).toFloatArray();
        }
    }
}
