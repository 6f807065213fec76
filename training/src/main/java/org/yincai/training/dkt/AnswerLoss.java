package org.yincai.training.dkt;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import ai.djl.training.loss.Loss;

/** Mean binary cross-entropy of logits (b, t) over the answers of a batch's arrays; what only fills up does not count. */
final class AnswerLoss extends Loss {
    AnswerLoss() {
        super("answers");
    }

    @Override
    public NDArray evaluate(NDList arrays, NDList logits) {
        NDArray logit = logits.singletonOrThrow();
        NDArray right = arrays.get(3).squeeze(2);
        NDArray answered = right.add(arrays.get(4).squeeze(2));
        NDArray each = Activation.softPlus(logit).mul(answered).sub(logit.mul(right));
        return each.sum().div(answered.sum());
    }
}
