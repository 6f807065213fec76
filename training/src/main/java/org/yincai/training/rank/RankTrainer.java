package org.yincai.training.rank;

import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/**
 * Fits a network to lessons by least squares within each decision, so that scores differ as the gains to be expected of
 * the options do, whatever all of them have in common: Adam (Kingma and Ba, ICLR 2015) with a rate that falls as half a
 * cosine. The same lessons and seed give the same ranker.
 */
public final class RankTrainer {
    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double RATE = 3e-3;
    private static final double DECAY = 1e-4;
    /** Decisions. */
    private static final int BATCH = 32;

    private static final double CALM = 0.1;

    private final int hidden;
    private final int epochs;

    public RankTrainer(int hidden, int epochs) {
        this.hidden = hidden;
        this.epochs = epochs;
    }

    /**
     * Fits.
     *
     * @param watch is told the epochs done
     */
    public FittedRanker train(Lessons lessons, long seed, IntConsumer watch) {
        Scales scales = Scales.of(lessons);
        var network = new RankNetwork(lessons.width(), hidden);
        var random = new SplittableRandom(seed);
        begin(network, random);
        var run = new Run(network, lessons, scales, epochs * Math.ceilDiv(lessons.decisions(), BATCH));
        int[] order = new int[lessons.decisions()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 1; epoch <= epochs; epoch++) {
            shuffle(order, random);
            for (int from = 0; from < order.length; from += BATCH) {
                run.step(order, from, Math.min(from + BATCH, order.length));
            }
            watch.accept(epoch);
        }
        return FittedRanker.of(network, scales);
    }

    private static void begin(RankNetwork network, SplittableRandom random) {
        double scale = Math.sqrt(2.0 / network.width);
        for (int i = 0; i < network.bias(); i++) {
            network.parameters[i] = scale * random.nextGaussian();
        }
        int out = network.bias() + network.hidden;
        for (int i = out; i < out + network.hidden; i++) {
            network.parameters[i] = CALM * Math.sqrt(2.0 / network.hidden) * random.nextGaussian();
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private static final class Run {
        private final RankNetwork network;
        private final Lessons lessons;
        private final Scales scales;
        private final int steps;
        private final double[] gradient;
        private final double[] mean;
        private final double[] variance;
        private final double[][] features;
        private final double[][] units;
        private final double[] scores;
        private int step;

        Run(RankNetwork network, Lessons lessons, Scales scales, int steps) {
            this.network = network;
            this.lessons = lessons;
            this.scales = scales;
            this.steps = steps;
            gradient = new double[network.parameters.length];
            mean = new double[gradient.length];
            variance = new double[gradient.length];
            features = new double[lessons.widest()][network.width];
            units = new double[features.length][network.hidden];
            scores = new double[features.length];
        }

        void step(int[] order, int from, int to) {
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] = DECAY * network.parameters[i];
            }
            int options = 0;
            for (int i = from; i < to; i++) {
                options += lessons.from(order[i] + 1) - lessons.from(order[i]);
            }
            for (int i = from; i < to; i++) {
                decision(lessons.from(order[i]), lessons.from(order[i] + 1), options);
            }
            step++;
            double rate = RATE * (1 + Math.cos(Math.PI * step / steps)) / 2;
            double bias1 = 1 - Math.pow(BETA1, step);
            double bias2 = 1 - Math.pow(BETA2, step);
            for (int i = 0; i < gradient.length; i++) {
                mean[i] += (1 - BETA1) * (gradient[i] - mean[i]);
                variance[i] += (1 - BETA2) * (gradient[i] * gradient[i] - variance[i]);
                network.parameters[i] -= rate * mean[i] / bias1 / (Math.sqrt(variance[i] / bias2) + EPSILON);
            }
        }

        /** Adds the gradient of one decision, of so many options in all. */
        private void decision(int from, int to, int options) {
            double mean = 0;
            for (int i = from; i < to; i++) {
                scales.read(lessons, i, features[i - from]);
                scores[i - from] = network.score(features[i - from], units[i - from]);
                mean += scores[i - from] / (to - from);
            }
            for (int i = from; i < to; i++) {
                double off = scores[i - from] - mean - lessons.gain(i) / scales.gain();
                network.backward(features[i - from], units[i - from], 2 * off / options, gradient);
            }
        }
    }
}
