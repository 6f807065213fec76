package org.yincai.recommender.choose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.models.content.Item;
import org.yincai.models.event.Policy;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.recommender.policy.Reviews;

/**
 * Everything a choice depends on; the same ask gives the same choice.
 *
 * @param scope goal skills; empty means the whole curriculum
 * @param candidates items to choose among, which the curriculum need not have, though it has their skills; null for
 *     those of the curriculum
 * @param form what the adaptive test of a session is made of; null without a session
 * @param recent items met lately, newest first
 * @param asked what was shown in the session so far, oldest first
 * @param mistake skill of the last answer of the session that is to be {@link Repair repaired}, or null
 * @param reviews how urgent this learner's reviews are
 * @param seed decides among near-equals
 */
public record Ask(
        Policy policy,
        List<SkillId> scope,
        LearnerProfile profile,
        LearnerTrace trace,
        @Nullable List<Item> candidates,
        @Nullable Form form,
        List<ItemId> recent,
        List<Asked> asked,
        @Nullable SkillId mistake,
        Reviews reviews,
        long seed) {
    public Ask {
        scope = List.copyOf(scope);
        candidates = candidates == null ? null : List.copyOf(candidates);
        recent = List.copyOf(recent);
        asked = List.copyOf(asked);
    }

    /** The skill to practise again at once, or null. */
    @Nullable
    SkillId repair() {
        return policy == Policy.PRACTICE ? mistake : null;
    }

    boolean inGoal(SkillId skill) {
        return scope.isEmpty() || scope.contains(skill);
    }
}
