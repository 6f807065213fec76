package org.yincai.recommender.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/** What was shown in a session so far; not thread safe. */
public final class Practice {
    /** An item rests while this many others are shown. */
    static final int COOL_DOWN = 4;

    private final List<ItemId> shown = new ArrayList<>();
    private final Map<ItemId, Integer> times = new HashMap<>();
    private final Map<SkillId, Integer> tries = new HashMap<>();
    private final Map<SkillId, Integer> last = new HashMap<>();

    /** Counts an item that was shown. */
    public void add(Item item) {
        shown.add(item.id());
        times.merge(item.id(), 1, Integer::sum);
        for (SkillId skill : item.skills()) {
            tries.merge(skill, 1, Integer::sum);
            last.put(skill, shown.size());
        }
    }

    /** Items shown. */
    public int size() {
        return shown.size();
    }

    /** How often an item was shown. */
    public int times(Item item) {
        return times.getOrDefault(item.id(), 0);
    }

    boolean resting(Item item) {
        return shown.subList(Math.max(0, shown.size() - COOL_DOWN), shown.size())
                .contains(item.id());
    }

    /** Items of a skill that were shown. */
    public int tries(SkillId skill) {
        return tries.getOrDefault(skill, 0);
    }

    /** Whether the last item shown was of this skill. */
    public boolean justDone(SkillId skill) {
        return !shown.isEmpty() && last.getOrDefault(skill, 0) == shown.size();
    }
}
