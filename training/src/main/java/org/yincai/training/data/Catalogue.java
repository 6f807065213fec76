package org.yincai.training.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.Identifier;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/** The items and skills met so far by number; an item has the skills of all its rows. */
final class Catalogue {
    private static final List<String> UNLABELLED = List.of("unlabelled");

    private final Map<String, SkillId> skills = new LinkedHashMap<>();
    private final Map<String, Integer> items = new HashMap<>();
    private final List<ItemId> itemIds = new ArrayList<>();
    private final List<Set<SkillId>> itemSkills = new ArrayList<>();
    private final Map<List<String>, Integer> sets = new HashMap<>();
    private final List<List<SkillId>> setSkills = new ArrayList<>();

    /** {@code text} when it may name something, else a name made of its hash. */
    static String name(String text) {
        return Identifier.isValid(text) ? text : "x" + Long.toHexString(TracedItem.keyOf(text));
    }

    /** Number of the item, which has these skills too from now on. */
    int item(String text, int set) {
        Integer known = items.get(text);
        int item = known == null ? newItem(text) : known;
        itemSkills.get(item).addAll(setSkills.get(set));
        return item;
    }

    private int newItem(String text) {
        items.put(text, itemIds.size());
        itemIds.add(new ItemId(name(text)));
        itemSkills.add(new LinkedHashSet<>());
        return itemIds.size() - 1;
    }

    /** Number of a set of skills; what has none has the skill {@code unlabelled}. */
    int set(List<String> texts) {
        List<String> some = texts.isEmpty() ? UNLABELLED : texts;
        Integer known = sets.get(some);
        if (known != null) {
            return known;
        }
        sets.put(some, setSkills.size());
        setSkills.add(some.stream().map(this::skill).distinct().toList());
        return setSkills.size() - 1;
    }

    SkillId skill(String text) {
        return skills.computeIfAbsent(text, t -> new SkillId(name(t)));
    }

    List<SkillId> skillsOf(int set) {
        return setSkills.get(set);
    }

    ItemId item(int number) {
        return itemIds.get(number);
    }

    Collection<SkillId> skillsOfItem(int number) {
        return itemSkills.get(number);
    }

    /** A log over all items and skills met. */
    AnswerLog log(List<AnswerLog.Learner> learners) {
        var known = new LinkedHashMap<ItemId, List<SkillId>>();
        for (int i = 0; i < itemIds.size(); i++) {
            known.put(itemIds.get(i), List.copyOf(itemSkills.get(i)));
        }
        return new AnswerLog(List.copyOf(skills.values()), known, learners);
    }
}
