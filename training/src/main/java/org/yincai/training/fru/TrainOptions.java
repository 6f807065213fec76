package org.yincai.training.fru;

/**
 * How a tracer is trained.
 *
 * @param width floats per track, 8 to 512
 * @param hidden units of the prediction head
 * @param epochs most passes over the training learners
 * @param patience epochs without a better validation AUC before training stops
 * @param batchEvents events per gradient step
 * @param pieceEvents longest piece of one learner's history that gradients run through
 * @param learningRate highest rate of Adam
 * @param dropout share of embedding and head units dropped while training, in [0, 1)
 * @param itemPrior lambda of the Gaussian prior on what items have of their own: answers that one unit of it costs
 * @param itemMask share of answers whose item is hidden while training, so that the unseen item becomes a prior
 * @param itemRate how many times the rate at which what items have of their own is learnt
 * @param minItemAnswers items with fewer training answers have no embedding of their own
 * @param gaps whether the head reads how long ago the item and its skills were last answered
 */
public record TrainOptions(
        int width,
        int hidden,
        long seed,
        int epochs,
        int patience,
        int batchEvents,
        int pieceEvents,
        float learningRate,
        float dropout,
        float itemPrior,
        float itemMask,
        float itemRate,
        int minItemAnswers,
        boolean gaps) {
    public TrainOptions {
        if (width < 2 || width > 512 || hidden < 1 || epochs < 1 || patience < 1) {
            throw new IllegalArgumentException("width must be 2 to 512; hidden, epochs and patience at least 1");
        }
        if (batchEvents < 1 || pieceEvents < 2 || minItemAnswers < 1) {
            throw new IllegalArgumentException(
                    "batch and item minimum must be at least 1 and pieces at least 2 events");
        }
        if (!(learningRate > 0) || !(itemRate > 0) || !share(dropout) || !share(itemMask) || !(itemPrior >= 0)) {
            throw new IllegalArgumentException(
                    "rates must be in range: learning and item > 0, dropout and mask in [0, 1), prior >= 0");
        }
    }

    private static boolean share(float value) {
        return value >= 0 && value < 1;
    }

    /** Settings that suit logs of 100,000 to 500,000 answers. */
    public static TrainOptions standard(int width, long seed) {
        return new TrainOptions(width, 64, seed, 10, 3, 3_000, 200, 2e-3f, 0.3f, 20, 0.1f, 1, 3, false);
    }

    public TrainOptions withEpochs(int most) {
        return with(seed, most, learningRate, dropout, itemMask, itemRate, minItemAnswers, gaps);
    }

    public TrainOptions withSeed(long other) {
        return with(other, epochs, learningRate, dropout, itemMask, itemRate, minItemAnswers, gaps);
    }

    public TrainOptions withLearningRate(float highest) {
        return with(seed, epochs, highest, dropout, itemMask, itemRate, minItemAnswers, gaps);
    }

    public TrainOptions withDropout(float share) {
        return with(seed, epochs, learningRate, share, itemMask, itemRate, minItemAnswers, gaps);
    }

    public TrainOptions withItemMask(float share) {
        return with(seed, epochs, learningRate, dropout, share, itemRate, minItemAnswers, gaps);
    }

    public TrainOptions withItemRate(float times) {
        return with(seed, epochs, learningRate, dropout, itemMask, times, minItemAnswers, gaps);
    }

    public TrainOptions withMinItemAnswers(int least) {
        return with(seed, epochs, learningRate, dropout, itemMask, itemRate, least, gaps);
    }

    public TrainOptions withGaps(boolean read) {
        return with(seed, epochs, learningRate, dropout, itemMask, itemRate, minItemAnswers, read);
    }

    private TrainOptions with(
            long newSeed,
            int newEpochs,
            float newLearningRate,
            float newDropout,
            float newItemMask,
            float newItemRate,
            int newMinItemAnswers,
            boolean newGaps) {
        return new TrainOptions(
                width,
                hidden,
                newSeed,
                newEpochs,
                patience,
                batchEvents,
                pieceEvents,
                newLearningRate,
                newDropout,
                itemPrior,
                newItemMask,
                newItemRate,
                newMinItemAnswers,
                newGaps);
    }
}
