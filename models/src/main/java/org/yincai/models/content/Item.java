package org.yincai.models.content;

import java.util.List;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/**
 * An item as the tracer and the recommender see it; what is shown comes from its template, if it has one.
 *
 * @param version grows when the wording or the key changes
 * @param skills the skills it exercises, at least one, each kept once
 * @param difficulty declared difficulty in logits, 0 for the average learner of its grade
 * @param medianSeconds median time of a right answer in seconds
 * @param withdrawn never offered again; answers already given still count
 */
public record Item(
        ItemId id, int version, List<SkillId> skills, double difficulty, double medianSeconds, boolean withdrawn) {
    public Item {
        skills = skills.stream().distinct().toList();
        if (skills.isEmpty()) {
            throw new IllegalArgumentException("item " + id + " names no skill; name at least one");
        }
        if (!Double.isFinite(difficulty) || !(medianSeconds > 0)) {
            throw new IllegalArgumentException("item " + id + " needs a finite difficulty and a positive median time");
        }
    }
}
