package org.yincai.training.goals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yincai.models.content.Item;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;

/** The items of a log by number, and which of them exercise a skill. */
final class Pool {
    private static final double ANY_SECONDS = 60;

    private final List<Item> items = new ArrayList<>();
    private final List<SkillId> skills;
    private final Map<ItemId, Integer> numbers = new HashMap<>();
    private final Map<SkillId, List<Integer>> bySkill = new HashMap<>();

    Pool(AnswerLog log) {
        skills = log.skills();
        log.items().forEach((id, of) -> {
            int number = items.size();
            numbers.put(id, number);
            of.forEach(s -> bySkill.computeIfAbsent(s, x -> new ArrayList<>()).add(number));
            items.add(new Item(id, 1, of, log.difficulty().getOrDefault(id, 0f), ANY_SECONDS, false));
        });
    }

    List<Item> items() {
        return items;
    }

    List<SkillId> skills() {
        return skills;
    }

    int number(ItemId item) {
        return Objects.requireNonNull(numbers.get(item), item::value);
    }

    /** Numbers of the items that exercise a skill, alone or with others. */
    List<Integer> of(SkillId skill) {
        return bySkill.getOrDefault(skill, List.of());
    }
}
