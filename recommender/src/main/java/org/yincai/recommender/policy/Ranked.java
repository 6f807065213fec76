package org.yincai.recommender.policy;

import java.util.List;
import org.yincai.inference.card.ModelFault;
import org.yincai.inference.rank.Ranker;

/** The order of a learned ranker. */
public final class Ranked implements Way {
    private final Ranker ranker;
    private final List<RankFeature> features;

    /**
     * Finds the features that the ranker reads.
     *
     * @param ranker stays open as long as this is used
     * @throws ModelFault when it asks for features that there are not
     */
    public Ranked(Ranker ranker) {
        this.ranker = ranker;
        List<String> unknown = ranker.features().stream()
                .filter(name -> RankFeature.named(name).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw new ModelFault(
                    ranker.model(), List.of("reads the features " + unknown + " that this release does not have"));
        }
        features = ranker.features().stream()
                .flatMap(name -> RankFeature.named(name).stream())
                .toList();
    }

    @Override
    public String id() {
        return ranker.model();
    }

    @Override
    public double score(Option option) {
        return scores(List.of(option))[0];
    }

    @Override
    public double[] scores(List<Option> options) {
        float[] given = ranker.scores(RankFeature.rows(features, options));
        double[] scores = new double[given.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = given[i];
        }
        return scores;
    }
}
