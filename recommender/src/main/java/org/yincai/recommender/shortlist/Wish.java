package org.yincai.recommender.shortlist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Item;
import org.yincai.models.event.Mode;
import org.yincai.models.id.SkillId;

/**
 * What kind of items are wanted for a learner.
 *
 * @param scope goal skills; empty means all
 * @param candidates items to choose among, which the curriculum need not have, though it has their skills; null for
 *     those of the curriculum
 * @param k most items wanted, at least 1
 */
public record Wish(
        Mode purpose, List<SkillId> scope, @Nullable List<Item> candidates, int k) {
    public Wish {
        scope = List.copyOf(scope);
        candidates = candidates == null ? null : List.copyOf(candidates);
        if (k < 1) {
            throw new IllegalArgumentException("at least one item must be wanted, not " + k);
        }
    }
}
