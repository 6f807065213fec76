package org.yincai.recommender.choose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;

/**
 * Ranks eligible items and draws one. The draw is a softmax over the {@value #BEST} best scores, so every decision has
 * a known propensity in (0, 1] and off-policy evaluation is possible (Horvitz and Thompson 1952).
 */
public final class Recommender {
    static final int BEST = 5;
    static final double TEMPERATURE = 0.08;

    private final Candidates candidates;

    public Recommender(Curriculum curriculum, Tracer tracer) {
        this.candidates = new Candidates(curriculum, tracer);
    }

    /** The next item, or empty when no item is eligible. */
    public Optional<Choice> next(Ask ask) {
        List<Scored> ranked = rank(ask, candidates.of(ask));
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        List<Scored> best =
                ranked.subList(0, Policy.of(ask.mode()) == Policy.ORDER ? 1 : Math.min(BEST, ranked.size()));
        double[] weights = softmax(best);
        double draw = new SplittableRandom(ask.seed()).nextDouble();
        int chosen = 0;
        while (chosen < weights.length - 1 && draw >= weights[chosen]) {
            draw -= weights[chosen++];
        }
        long inputs = inputs(ranked, ask.seed());
        return Optional.of(choice(best.get(chosen), weights[chosen], ranked.size(), inputs, ask));
    }

    /** The {@code k} best items of each ask, best first, each with propensity 1; the asks share runs of the model. */
    public List<List<Choice>> best(List<Ask> asks, int k) {
        List<List<Candidate>> eligible = candidates.of(asks);
        var best = new ArrayList<List<Choice>>(asks.size());
        for (int i = 0; i < asks.size(); i++) {
            Ask ask = asks.get(i);
            List<Scored> ranked = rank(ask, eligible.get(i));
            long inputs = inputs(ranked, ask.seed());
            best.add(ranked.stream()
                    .limit(k)
                    .map(s -> choice(s, 1, ranked.size(), inputs, ask))
                    .toList());
        }
        return best;
    }

    private static List<Scored> rank(Ask ask, List<Candidate> eligible) {
        Policy policy = Policy.of(ask.mode());
        var scored = new ArrayList<Scored>(eligible.size());
        for (Candidate c : eligible) {
            scored.add(new Scored(c, policy.score(c, ask.mistake())));
        }
        scored.sort(Comparator.comparingDouble(s -> -s.score));
        return scored;
    }

    private static double[] softmax(List<Scored> best) {
        double[] weights = new double[best.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp((best.get(i).score - best.get(0).score) / TEMPERATURE);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static Choice choice(Scored scored, double propensity, int candidates, long inputs, Ask ask) {
        Policy policy = Policy.of(ask.mode());
        Candidate c = scored.candidate;
        var reason = new Reason(policy.reason(c, ask.mistake()), c.focus());
        return new Choice(c.item(), reason, policy.id(), propensity, c.predicted(), candidates, inputs);
    }

    private static long inputs(List<Scored> ranked, long seed) {
        long hash = seed;
        for (Scored s : ranked) {
            hash = hash * 31 + TracedItem.keyOf(s.candidate.item().id().value());
            hash = hash * 31 + Double.doubleToLongBits(s.score);
        }
        return hash;
    }

    private record Scored(Candidate candidate, double score) {}
}
