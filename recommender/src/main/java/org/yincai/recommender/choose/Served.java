package org.yincai.recommender.choose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Curriculum;
import org.yincai.recommender.policy.ExpectedGain;
import org.yincai.recommender.policy.GainWeights;
import org.yincai.recommender.policy.PlainWay;
import org.yincai.recommender.policy.Ranked;
import org.yincai.recommender.policy.Way;

/**
 * How a policy runs in the service: by its way, with some exploration. Whoever changes what one of them chooses gives it
 * another id, so that receipts of the one before are not held against it.
 *
 * @param id name and version
 * @param ranker id of the ranker that scores, or null where none does
 * @param among the item is drawn from so many best
 * @param temperature of the softmax of their scores, at least 0
 */
record Served(String id, @Nullable String ranker, Way way, int among, double temperature) {
    private static final int BEST = 5;
    private static final double TEMPERATURE = 0.08;
    /** Practice by the formula: what practice was before there was a ranker, and what stands in for it. */
    static final Served FORMULA = exploring("practice-5", new ExpectedGain("practice-2", GainWeights.tuned()));

    private static final String RANKED = "practice-6";
    private static final Served DIAGNOSE = exploring("diagnose-4", PlainWay.DIAGNOSE);
    private static final Served REVIEW = exploring("review-6", PlainWay.REVIEW);
    private static final Served WEAKEST = exploring("weakest-prerequisite-3", PlainWay.WEAKEST_PREREQUISITE);
    private static final Served ORDER = new Served("curriculum-order-2", null, PlainWay.CURRICULUM_ORDER, 1, 0);
    private static final Served RANDOM = new Served("random-4", null, PlainWay.RANDOM, Integer.MAX_VALUE, 0);
    private static final List<Served> PLAIN = List.of(FORMULA, DIAGNOSE, REVIEW, WEAKEST, ORDER, RANDOM);
    private static final String ADAPTIVE = "adaptive-2";
    private static final String FORMED = "adaptive-form-1";
    private static final int EXPOSED = 3;

    private static Served exploring(String id, Way way) {
        return new Served(id, null, way, BEST, TEMPERATURE);
    }

    /** Whether a policy of this id can choose here: one of this release, or the one that it has in reserve. */
    static boolean serves(String id) {
        return List.of(RANKED, ADAPTIVE, FORMED).contains(id) || PLAIN.stream().anyMatch(s -> s.id.equals(id));
    }

    static Served of(Ask ask, Curriculum curriculum, @Nullable Ranked ranker) {
        return switch (ask.policy()) {
            case PRACTICE -> ranker == null ? FORMULA : new Served(RANKED, ranker.id(), ranker, BEST, TEMPERATURE);
            case DIAGNOSE -> DIAGNOSE;
            case REVIEW -> REVIEW;
            case WEAKEST_PREREQUISITE -> WEAKEST;
            case CURRICULUM_ORDER -> ORDER;
            case RANDOM -> RANDOM;
            case ADAPTIVE -> adaptive(ask, curriculum);
        };
    }

    /** Drawn nearly evenly among the best, so that no question is asked of everyone (Kingsbury and Zara 1989). */
    private static Served adaptive(Ask ask, Curriculum curriculum) {
        Examination test = Examination.of(ask, curriculum);
        return ask.form() != null && ask.form().hasParts()
                ? new Served(FORMED, null, test.informative(), EXPOSED, 1)
                : new Served(ADAPTIVE, null, test.way(), EXPOSED, 1);
    }
}
