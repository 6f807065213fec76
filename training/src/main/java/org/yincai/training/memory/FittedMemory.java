package org.yincai.training.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.yincai.inference.memory.Fsrs;
import org.yincai.inference.memory.FsrsWeights;
import org.yincai.training.baseline.Lbfgs;
import org.yincai.training.data.ReviewLog;
import org.yincai.training.data.ReviewLog.Card;

/**
 * Weights fitted to a population.
 *
 * @param split how reviews were set aside: a fifth of the learners, or of one learner the last fifth of the time
 * @param figures of the default and the fitted weights on what was set aside and on what was fitted
 */
public record FittedMemory(List<Double> weights, String split, Map<String, Map<String, Double>> figures) {
    private static final double ASIDE = .2;

    /** Fits and judges; the same seed gives the same split. */
    public static FittedMemory of(ReviewLog log, long seed, int rounds, Lbfgs.Listener listener) {
        List<String> learners =
                log.cards().stream().map(Card::learner).distinct().toList();
        return learners.size() > 1 ? byLearner(log, seed, rounds, listener) : byTime(log, rounds, listener);
    }

    private static FittedMemory byLearner(ReviewLog log, long seed, int rounds, Lbfgs.Listener listener) {
        Map<Boolean, List<Card>> aside = log.cards().stream()
                .collect(Collectors.partitioningBy(card ->
                        new SplittableRandom(seed + ((long) card.learner().hashCode() << 32)).nextDouble() < ASIDE));
        List<Card> fitted = aside.getOrDefault(false, List.of());
        List<Card> test = aside.getOrDefault(true, List.of());
        FsrsWeights weights = new MemoryFit(fitted, Long.MAX_VALUE).fit(rounds, listener);
        return judged(
                weights,
                "learners",
                new Part(fitted, Long.MIN_VALUE, Long.MAX_VALUE),
                new Part(test, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    private static FittedMemory byTime(ReviewLog log, int rounds, Lbfgs.Listener listener) {
        long[] times = log.cards().stream()
                .flatMap(card -> card.reviews().stream())
                .mapToLong(ReviewLog.Review::atSeconds)
                .sorted()
                .toArray();
        long cut = times[(int) (times.length * (1 - ASIDE))];
        FsrsWeights weights = new MemoryFit(log.cards(), cut).fit(rounds, listener);
        return judged(
                weights,
                "time",
                new Part(log.cards(), Long.MIN_VALUE, cut),
                new Part(log.cards(), cut, Long.MAX_VALUE));
    }

    private record Part(List<Card> cards, long from, long to) {
        Map<String, Double> figures(FsrsWeights weights) {
            var recalls = new ArrayList<Recall>();
            Recalls.of(cards, new Fsrs(weights), from, to, recalls::add);
            return RecallMetrics.of(recalls);
        }
    }

    private static FittedMemory judged(FsrsWeights weights, String split, Part fitted, Part aside) {
        var figures = new LinkedHashMap<String, Map<String, Double>>();
        figures.put("set aside, default weights", aside.figures(FsrsWeights.DEFAULT));
        figures.put("set aside, fitted weights", aside.figures(weights));
        figures.put("fitted to, default weights", fitted.figures(FsrsWeights.DEFAULT));
        figures.put("fitted to, fitted weights", fitted.figures(weights));
        return new FittedMemory(Arrays.stream(weights.toArray()).boxed().toList(), split, figures);
    }
}
