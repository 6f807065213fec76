package org.yincai.recommender.policy;

/**
 * Practice: the item from which the most mastery of the goal is expected.
 *
 * <pre>
 * gain  = zone * sum over the item's skills of  worth * (1 - m)^need * (ready + (1 - ready) readiness) * tire^tries * rest
 * zone  = exp(-((p - centre) / width)^2)
 * worth = 1 for a skill of the goal, prerequisite * (skills of the goal that wait for it) for another
 * rest  = interleave when the last item was of the skill, else 1
 * </pre>
 *
 * <p>Success should be likely but not certain (the zone of proximal development; Wilson et al. 2019 find learning
 * fastest at .85), what is known cannot be learned, what is not ready is learned slowly, the first tries at a skill
 * give the most (Heathcote et al. 2000), and mixed practice lasts longer (Rohrer and Taylor 2007).
 */
public record ExpectedGain(String id, GainWeights weights) implements Way {
    @Override
    public double score(Option option) {
        double off = (option.predicted() - weights.centre()) / weights.width();
        double sum = 0;
        for (SkillView skill : option.skills()) {
            sum += worth(skill)
                    * Math.pow(1 - skill.mean(), weights.need())
                    * (weights.ready() + (1 - weights.ready()) * skill.readiness())
                    * Math.pow(weights.tire(), skill.tries())
                    * (skill.justDone() ? weights.interleave() : 1);
        }
        return Math.exp(-off * off) * sum;
    }

    private double worth(SkillView skill) {
        return skill.goal() ? 1 : weights.prerequisite() * skill.waiting();
    }
}
