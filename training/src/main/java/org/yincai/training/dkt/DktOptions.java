package org.yincai.training.dkt;

/**
 * How the network is trained.
 *
 * @param width floats of embeddings and state
 * @param epochs most passes over the training learners
 * @param patience epochs without a better validation AUC before training stops
 * @param batchSteps steps of a batch with its filling
 * @param longest most answers that gradients run through
 * @param few items with fewer training answers have no embedding of their own
 * @param decay L2 penalty on item embeddings
 * @param hidden share of answers whose item is hidden while training
 */
record DktOptions(
        int width,
        int epochs,
        int patience,
        int batchSteps,
        int longest,
        int few,
        float learningRate,
        float dropout,
        float decay,
        float hidden) {

    /** Settings for logs of 100,000 to 500,000 answers. */
    static DktOptions standard() {
        return new DktOptions(64, 30, 3, 3_000, 200, 3, 1e-3f, 0.4f, 1e-3f, 0.1f);
    }
}
