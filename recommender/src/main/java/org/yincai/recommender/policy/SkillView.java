package org.yincai.recommender.policy;

import org.yincai.models.profile.SkillMastery;

/**
 * A skill as a policy sees it.
 *
 * @param mastery what is inferred
 * @param readiness lowest mean among its direct prerequisites, in [0, 1]; 1 without any
 * @param prepared product of the means of its direct prerequisites, in [0, 1]; 1 without any
 * @param order place in teaching order, from 0
 * @param goal whether it is one of the skills asked for
 * @param waiting skills of the goal that have it as a direct prerequisite
 * @param held what is left to learn of these, each times the product of the means of its other prerequisites
 * @param tries items of it in this session
 * @param justDone whether the last item was of it
 * @param due urgency of a review in [0, 1]
 * @param answered what the answers say of it
 */
public record SkillView(
        SkillMastery mastery,
        double readiness,
        double prepared,
        int order,
        boolean goal,
        int waiting,
        double held,
        int tries,
        boolean justDone,
        double due,
        Answered answered) {
    double mean() {
        return mastery.mean();
    }
}
