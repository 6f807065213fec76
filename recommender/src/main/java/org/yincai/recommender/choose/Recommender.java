package org.yincai.recommender.choose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.recommender.choose.Candidates.Eligible;
import org.yincai.recommender.policy.Draw;
import org.yincai.recommender.policy.Option;

/**
 * Ranks eligible items by the policy's way and draws one of the best, so every decision has a known propensity in (0, 1]
 * and off-policy evaluation is possible (Horvitz and Thompson 1952).
 */
public final class Recommender {
    private final Candidates candidates;

    /**
     * Makes the recommender of a curriculum.
     *
     * @param usable items that may be shown at all; it always says the same of an item
     */
    public Recommender(Curriculum curriculum, Tracer tracer, Predicate<Item> usable) {
        this.candidates = new Candidates(curriculum, tracer, usable);
    }

    /** Whether a policy of this id, so of this version, chooses here. */
    public boolean serves(String policy) {
        return Served.serves(policy);
    }

    /** The next item, or empty when no item is eligible. */
    public Optional<Choice> next(Ask ask) {
        Ranking ranking = rank(ask, candidates.of(ask));
        if (ranking.best.isEmpty()) {
            return Optional.empty();
        }
        Served served = ranking.eligible.served();
        List<Option> best =
                ranking.best.stream().limit(served.among()).map(Scored::option).toList();
        Draw draw = Draw.of(served.way(), best, served.temperature());
        int drawn = draw.draw(ask.seed()).orElseThrow();
        return Optional.of(ranking.choice(best.get(drawn), draw.odds()[drawn] * ranking.sampled()));
    }

    /** The {@code k} best items of each ask, best first, each with propensity 1; the asks share runs of the model. */
    public List<Best> best(List<Ask> asks, int k) {
        List<Eligible> eligible = candidates.of(asks);
        var best = new ArrayList<Best>(asks.size());
        for (int i = 0; i < asks.size(); i++) {
            Ranking ranking = rank(asks.get(i), eligible.get(i));
            List<Choice> choices = ranking.best.stream()
                    .limit(k)
                    .map(s -> ranking.choice(s.option, 1))
                    .toList();
            best.add(new Best(choices, ranking.eligible.held()));
        }
        return best;
    }

    private static Ranking rank(Ask ask, Eligible eligible) {
        var best = new ArrayList<Scored>(eligible.options().size());
        for (Option option : eligible.options()) {
            double score = eligible.served().way().score(option);
            if (Double.isFinite(score)) {
                best.add(new Scored(option, score));
            }
        }
        best.sort(Comparator.comparingDouble(s -> -s.score));
        return new Ranking(ask, eligible, best, inputs(best, ask.seed()));
    }

    private static long inputs(List<Scored> ranked, long seed) {
        long hash = seed;
        for (Scored s : ranked) {
            hash = hash * 31 + TracedItem.keyOf(s.option.item().id().value());
            hash = hash * 31 + Double.doubleToLongBits(s.score);
        }
        return hash;
    }

    private record Scored(Option option, double score) {}

    private record Ranking(Ask ask, Eligible eligible, List<Scored> best, long inputs) {
        int candidates() {
            return best.size() + eligible.left();
        }

        /** The odds with which an eligible item is among the best at all. */
        double sampled() {
            return (double) best.size() / candidates();
        }

        Choice choice(Option option, double propensity) {
            return new Choice(
                    option.item(),
                    Reason.of(ask, option),
                    eligible.served().id(),
                    propensity,
                    option.predicted(),
                    candidates(),
                    inputs,
                    eligible.fallback() || ask.profile().fallback());
        }
    }
}
