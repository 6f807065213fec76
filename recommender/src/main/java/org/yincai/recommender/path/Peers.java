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
     * Reads the profiles of the peers; skills that a profile leaves out are not known of that peer.
     *
     * @throws IllegalArgumentException when there are none
     */
    public Peers(List<LearnerProfile> profiles) {
        if (profiles.isEmpty()) {
            throw new IllegalArgumentException("what is usual needs at least one profile");
        }
        learners = profiles.stream().map(Peers::logits).toList();
        var known = new HashMap<SkillId, Integer>();
        learners.forEach(l -> l.keySet().forEach(skill -> known.merge(skill, 1, Integer::sum)));
        learners.forEach(l ->
                l.forEach((skill, logit) -> usual.merge(skill, logit / known.getOrDefault(skill, 1), Double::sum)));
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

    /** How the weaknesses in two skills go together among the peers of whom both are known. */
    public Lift lift(SkillId cause, SkillId effect) {
        int known = 0;
        int causes = 0;
        int effects = 0;
        int both = 0;
        for (Map<SkillId, Double> learner : learners) {
            Double ofCause = learner.get(cause);
            Double ofEffect = learner.get(effect);
            if (ofCause != null && ofEffect != null) {
                known++;
                causes += ofCause < 0 ? 1 : 0;
                effects += ofEffect < 0 ? 1 : 0;
                both += ofCause < 0 && ofEffect < 0 ? 1 : 0;
            }
        }
        return new Lift(known, causes, effects, both);
    }
}
