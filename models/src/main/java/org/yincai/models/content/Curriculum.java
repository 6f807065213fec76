package org.yincai.models.content;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/** Skills in teaching order and the items that exercise them; refuses dangling references and prerequisite cycles. */
public final class Curriculum {
    private final String id;
    private final Map<SkillId, Skill> skills;
    private final Map<ItemId, Item> items;
    private final Map<SkillId, List<Item>> itemsBySkill = new HashMap<>();

    /**
     * Checks and indexes a curriculum.
     *
     * @throws IllegalArgumentException listing every fault found
     */
    public Curriculum(String id, Collection<Skill> skills, Collection<Item> items) {
        this.id = id;
        var faults = new ArrayList<String>();
        this.skills = index(skills, Skill::id, faults);
        this.items = index(items, Item::id, faults);
        for (Skill skill : this.skills.values()) {
            skill.prerequisites().stream()
                    .filter(p -> !this.skills.containsKey(p))
                    .forEach(p -> faults.add("skill " + skill.id() + " needs unknown skill " + p));
        }
        for (Item item : this.items.values()) {
            for (SkillId skill : item.skills()) {
                if (!this.skills.containsKey(skill)) {
                    faults.add("item " + item.id() + " names unknown skill " + skill);
                }
                itemsBySkill.computeIfAbsent(skill, s -> new ArrayList<>()).add(item);
            }
        }
        this.skills.keySet().stream()
                .filter(s -> faults.isEmpty() && prerequisitesOf(s).contains(s))
                .findFirst()
                .ifPresent(s -> faults.add("skill " + s + " is its own prerequisite; break the cycle"));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("curriculum " + id + ": " + String.join("; ", faults));
        }
    }

    private static <K, V> Map<K, V> index(Collection<V> values, Function<V, K> key, List<String> faults) {
        return values.stream()
                .collect(collectingAndThen(
                        toMap(
                                key,
                                Function.identity(),
                                (a, b) -> {
                                    faults.add(key.apply(a) + " is given twice");
                                    return a;
                                },
                                LinkedHashMap::new),
                        java.util.Collections::unmodifiableMap));
    }

    public String id() {
        return id;
    }

    /** Skills in teaching order. */
    public Collection<Skill> skills() {
        return skills.values();
    }

    public Collection<Item> items() {
        return items.values();
    }

    public Optional<Skill> skill(SkillId skill) {
        return Optional.ofNullable(skills.get(skill));
    }

    public Optional<Item> item(ItemId item) {
        return Optional.ofNullable(items.get(item));
    }

    /** The items that exercise a skill, in declared order; empty when there are none. */
    public List<Item> itemsOf(SkillId skill) {
        return itemsBySkill.getOrDefault(skill, List.of());
    }

    /** All direct and indirect prerequisites, nearest first. */
    public Set<SkillId> prerequisitesOf(SkillId skill) {
        var found = new LinkedHashSet<SkillId>();
        var open = new ArrayList<>(List.of(skill));
        for (int i = 0; i < open.size(); i++) {
            Skill next = skills.get(open.get(i));
            if (next != null) {
                next.prerequisites().stream().filter(found::add).forEach(open::add);
            }
        }
        return found;
    }
}
