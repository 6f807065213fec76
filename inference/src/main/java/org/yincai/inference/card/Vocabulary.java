package org.yincai.inference.card;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/** Translates items and skills to the addresses of one model, each once. Thread safe. */
public final class Vocabulary {
    /** Key of the typical item; no item id is empty. */
    private static final long TYPICAL = TracedItem.keyOf("");

    private final Map<SkillId, Integer> skillRows = new HashMap<>();
    private final Map<ItemId, Integer> itemRows = new HashMap<>();
    private final ConcurrentMap<ItemId, Resolved> items = new ConcurrentHashMap<>();
    private final ConcurrentMap<SkillId, TracedItem> typical = new ConcurrentHashMap<>();

    public Vocabulary(ModelCard card) {
        card.skills().forEach(skill -> skillRows.put(skill, skillRows.size() + 1));
        card.items().forEach(item -> itemRows.put(item, itemRows.size() + 1));
    }

    /** The item as the model addresses it; the same object until the item itself changes. */
    public TracedItem resolve(Item item) {
        Resolved known = items.get(item.id());
        if (known == null || !known.item.equals(item)) {
            known = new Resolved(item, describe(item));
            items.put(item.id(), known);
        }
        return known.traced;
    }

    /** The item as the model addresses it, not kept. */
    public TracedItem describe(Item item) {
        return new TracedItem(
                TracedItem.keyOf(item.id().value()),
                itemRows.getOrDefault(item.id(), 0),
                keys(item.skills()),
                rows(item.skills()),
                (float) item.difficulty());
    }

    /** The skill's typical item: unseen and of difficulty 0. */
    public TracedItem typical(SkillId skill) {
        return typical.computeIfAbsent(skill, s -> new TracedItem(TYPICAL, 0, keys(List.of(s)), rows(List.of(s)), 0f));
    }

    private static long[] keys(List<SkillId> skills) {
        return skills.stream()
                .mapToLong(skill -> TracedItem.keyOf(skill.value()))
                .toArray();
    }

    private int[] rows(List<SkillId> skills) {
        return skills.stream()
                .mapToInt(skill -> skillRows.getOrDefault(skill, 0))
                .toArray();
    }

    private record Resolved(Item item, TracedItem traced) {}
}
