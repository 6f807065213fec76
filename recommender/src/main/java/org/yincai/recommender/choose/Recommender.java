package org.yincai.recommender.choose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.trace.ModelFailure;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.recommender.choose.Candidates.Eligible;
import org.yincai.recommender.policy.Draw;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.Ranked;

/**
 * Ranks eligible items by the policy's way and draws one of the best, so every decision has a known propensity in (0, 1]
 * and off-policy evaluation is possible (Horvitz and Thompson 1952).
 */
public final class Recommender {
    private final Curriculum curriculum;
    private final Candidates candidates;
    private final Scoring scoring;

    /**
     * Makes the recommender of a curriculum.
     *
     * @param usable items that may be shown at all; it always says the same of an item
     */
    public Recommender(Curriculum curriculum, Tracer tracer, Predicate<Item> usable, Scoring scoring) {
        this.curriculum = curriculum;
        this.candidates = new Candidates(curriculum, tracer, usable);
        this.scoring = scoring;
    }

    /** Whether a policy of this id, so of this version, can choose here. */
    public boolean serves(String policy) {
        return Served.serves(policy);
    }

    /** Id of the ranker that scores practice; null where none does. */
    public @Nullable String ranker() {
        Ranked ranker = scoring.ranker();
        return ranker == null ? null : ranker.id();
    }

    /** The next item, or empty when no item is eligible. */
    public Optional<Choice> next(Ask ask) {
        Served served = served(ask);
        try {
            return next(ask, served);
        } catch (ModelFailure failure) {
            return next(ask, standIn(served, failure));
        }
    }

    /**
     * The next item as a policy chose it.
     *
     * @param policy id of a policy that is {@linkplain #serves served}
     * @throws ModelFailure when its ranker cannot run
     */
    public Optional<Choice> again(Ask ask, String policy) {
        return next(ask, policy.equals(Served.FORMULA.id()) ? Served.FORMULA : served(ask));
    }

    private Served served(Ask ask) {
        return Served.of(ask, curriculum, scoring.ranker());
    }

    /** What stands in for a ranker that cannot run; a failure of anything else is thrown on. */
    private Served standIn(Served served, ModelFailure failure) {
        if (served.ranker() == null) {
            throw failure;
        }
        scoring.listener().failed(failure);
        return Served.FORMULA;
    }

    private Optional<Choice> next(Ask ask, Served served) {
        Ranking ranking = rank(ask, candidates.of(ask, served));
        if (ranking.best.isEmpty()) {
            return Optional.empty();
        }
        List<Scored> best = ranking.best.stream().limit(served.among()).toList();
        double[] scores = best.stream().mapToDouble(Scored::score).toArray();
        Draw draw = Draw.of(best.stream().map(Scored::option).toList(), scores, served.temperature());
        int drawn = draw.draw(ask.seed()).orElseThrow();
        return Optional.of(ranking.choice(best.get(drawn).option, draw.odds()[drawn] * ranking.sampled()));
    }

    /** The {@code k} best items of each ask, best first, each with propensity 1; the asks share runs of the tracer. */
    public List<Best> best(List<Ask> asks, int k) {
        try {
            return best(asks, k, this::served);
        } catch (ModelFailure failure) {
            return asks.size() > 1
                    ? asks.stream()
                            .flatMap(ask -> best(List.of(ask), k).stream())
                            .toList()
                    : best(asks, k, ask -> standIn(served(ask), failure));
        }
    }

    private List<Best> best(List<Ask> asks, int k, Function<Ask, Served> served) {
        List<Eligible> eligible = candidates.of(asks, served);
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
        List<Option> options = eligible.options();
        double[] scores = eligible.served().way().scores(options);
        var best = new ArrayList<Scored>(scores.length);
        for (int i = 0; i < scores.length; i++) {
            if (Double.isFinite(scores[i])) {
                best.add(new Scored(options.get(i), scores[i]));
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
                    eligible.served().ranker(),
                    propensity,
                    option.predicted(),
                    candidates(),
                    inputs,
                    eligible.fallback() || ask.profile().fallback());
        }
    }
}
