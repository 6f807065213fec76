package org.yincai.recommender.path;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.SkillMastery;

/** What is usual among learners of the same grade: where they stand on each skill, and what goes with what. */
public final class Peers {
    /** Below this mastery a skill is weak. */
    public static final double WEAK = 0.5;

    private static final double LEAST = 0.02;

    private final List<Map<SkillId, Double>> learners;
    private final Map<SkillId, Double> usual = new HashMap<>();

    /**
     * Reads the profiles of the peers.
     *
     * @throws IllegalArgumentException when there are none
     */
    public Peers(List<LearnerProfile> profiles) {
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("what is usual needs at least one profile");
        }
        learners = profiles.stream().map(Peers::logits).toList();
        learners.forEach(l -> l.forEach((skill, logit) -> usual.merge(skill, logit / learners.size(), Double::sum)));
    }

    private static Map<SkillId, Double> logits(LearnerProfile profile) {
        var logits = new HashMap<SkillId, Double>();
        profile.skills().forEach(m -> logits.put(m.skill(), logit(m)));
        return logits;
    }

    static double logit(SkillMastery mastery) {
        double mean = Math.clamp(mastery.mean(), LEAST, 1 - LEAST);
        return Math.log(mean / (1 - mean));
    }

    /** Mean mastery of a skill among the peers, in logits. */
    double usual(SkillId skill) {
        return usual.getOrDefault(skill, 0.0);
    }

    /**
     * The conditional lift {@code P(effect is weak | cause is weak) / P(effect is weak)}; above 1 the two go together. One
     * more learner of either kind is assumed, so that few peers say little.
     */
    public double lift(SkillId cause, SkillId effect) {
        int causes = 0;
        int effects = 0;
        int both = 0;
        for (Map<SkillId, Double> learner : learners) {
            boolean weakCause = weak(learner, cause);
            boolean weakEffect = weak(learner, effect);
            causes += weakCause ? 1 : 0;
            effects += weakEffect ? 1 : 0;
            both += weakCause && weakEffect ? 1 : 0;
        }
        double usually = (effects + 1) / (learners.size() + 2.0);
        return (both + usually) / (causes + 1) / usually;
    }

    private static boolean weak(Map<SkillId, Double> learner, SkillId skill) {
        return learner.getOrDefault(skill, 0.0) < 0;
    }
}
