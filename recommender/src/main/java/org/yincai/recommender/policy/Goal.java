package org.yincai.recommender.policy;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;

/** The skills that are to be mastered, with skills they are built on and the items of both. */
public final class Goal {
    private final List<SkillId> skills;
    private final List<Skill> all;
    private final List<Item> items;
    private final Map<SkillId, List<Skill>> waiting;

    /**
     * Looks a goal up in its curriculum.
     *
     * @param deep with all prerequisites; else with the direct ones alone
     * @throws IllegalArgumentException when it is empty or names a skill that the curriculum does not have
     */
    public Goal(Curriculum curriculum, List<SkillId> skills, boolean deep) {
        if (skills.isEmpty()
                || skills.stream().anyMatch(s -> curriculum.skill(s).isEmpty())) {
            throw new IllegalArgumentException(
                    "a goal needs at least one skill, all of the curriculum, but is " + skills);
        }
        this.skills = List.copyOf(skills);
        var reached = new LinkedHashSet<SkillId>(skills);
        for (SkillId skill : skills) {
            reached.addAll(
                    deep
                            ? curriculum.prerequisitesOf(skill)
                            : curriculum.skill(skill).orElseThrow().prerequisites());
        }
        all = curriculum.skills().stream().filter(s -> reached.contains(s.id())).toList();
        items = itemsWithin(curriculum, reached);
        waiting = all.stream()
                .collect(toMap(
                        Skill::id,
                        s -> all.stream()
                                .filter(g -> skills.contains(g.id())
                                        && g.prerequisites().contains(s.id()))
                                .toList()));
    }

    /** The usable items that need none but these skills. */
    private static List<Item> itemsWithin(Curriculum curriculum, Set<SkillId> reached) {
        var found = new ArrayList<Item>();
        for (Item item : curriculum.items()) {
            if (!item.withdrawn() && reached.containsAll(item.skills())) {
                found.add(item);
            }
        }
        return found;
    }

    public List<SkillId> skills() {
        return skills;
    }

    /** The goal's skills and those they are built on, in teaching order. */
    List<Skill> all() {
        return all;
    }

    List<Item> items() {
        return items;
    }

    boolean holds(SkillId skill) {
        return skills.contains(skill);
    }

    /** The skills of the goal that have this one as a direct prerequisite. */
    List<Skill> waiting(SkillId skill) {
        return waiting.getOrDefault(skill, List.of());
    }
}
