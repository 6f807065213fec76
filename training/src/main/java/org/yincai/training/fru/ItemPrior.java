package org.yincai.training.fru;

import java.util.List;

/** How much of its item's penalty each answer carries: lambda divided by the item's answers in training. */
final class ItemPrior {
    private final float lambda;
    private int[] answers = new int[0];

    ItemPrior(float lambda, List<Piece> pieces) {
        this.lambda = lambda;
        for (Piece piece : pieces) {
            for (int i = 0; i < piece.size(); i++) {
                count(piece.item(i).index());
            }
        }
    }

    private void count(int item) {
        if (item >= answers.length) {
            answers = java.util.Arrays.copyOf(answers, Math.max(item + 1, 2 * answers.length));
        }
        answers[item]++;
    }

    /** Per answer of the batch; the item that training never saw carries none. */
    float[] shares(Batch batch) {
        float[] shares = new float[batch.n];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = batch.item[i] == 0 ? 0 : lambda / answers[batch.item[i]];
        }
        return shares;
    }
}
