package org.yincai.recommender.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;

/**
 * Which skills a grade practises when: a window that moves along the grade's skills in teaching order, mixed with
 * reviews of what came before in the year and with prerequisites from earlier grades.
 */
final class SkillWalk {
    private static final double REVIEW = 0.2;
    private static final double PREREQUISITE = 0.2;
    private static final int NEAR = 4;

    private final List<SkillId> own;
    private final Map<SkillId, List<SkillId>> earlier = new HashMap<>();
    private final Map<SkillId, List<Item>> items = new HashMap<>();

    SkillWalk(Curriculum curriculum, int grade) {
        own = ownSkills(curriculum, grade);
        own.forEach(skill -> earlier.put(skill, nearPrerequisites(curriculum, skill)));
        curriculum.skills().forEach(skill -> items.put(skill.id(), taughtItems(curriculum, skill.id(), grade)));
    }

    /** The items of a skill that need nothing from later grades; all of them when every one does. */
    private static List<Item> taughtItems(Curriculum curriculum, SkillId skill, int grade) {
        List<Item> all = items(curriculum, skill);
        List<Item> taught = all.stream()
                .filter(item -> item.skills().stream()
                        .flatMap(s -> curriculum.skill(s).stream())
                        .allMatch(s -> grade == 0 || s.grade() <= grade))
                .toList();
        return taught.isEmpty() ? all : taught;
    }

    Item item(SkillId skill, RandomGenerator random) {
        List<Item> choice = items.getOrDefault(skill, List.of());
        return choice.get(random.nextInt(choice.size()));
    }

    /** The skills a grade is taught: those of its grade, else of the nearest grade below, else all with items. */
    static List<SkillId> ownSkills(Curriculum curriculum, int grade) {
        List<Skill> practicable = curriculum.skills().stream()
                .filter(s -> !items(curriculum, s.id()).isEmpty())
                .toList();
        if (practicable.isEmpty()) {
            throw new IllegalArgumentException("curriculum " + curriculum.id() + " has no items to practise");
        }
        int taught = practicable.stream()
                .mapToInt(Skill::grade)
                .filter(g -> g <= grade)
                .max()
                .orElse(0);
        List<SkillId> found = practicable.stream()
                .filter(s -> grade > 0 && s.grade() == taught)
                .map(Skill::id)
                .toList();
        return found.isEmpty() ? practicable.stream().map(Skill::id).toList() : found;
    }

    static List<Item> items(Curriculum curriculum, SkillId skill) {
        return curriculum.itemsOf(skill).stream()
                .filter(item -> !item.withdrawn())
                .toList();
    }

    /** One to three skills for a sitting at a share of the term in [0, 1]. */
    List<SkillId> sitting(double progress, RandomGenerator random) {
        int number = 1 + random.nextInt(3);
        var chosen = new ArrayList<SkillId>();
        for (int i = 0; i < number; i++) {
            SkillId skill = one(progress, random);
            if (!chosen.contains(skill)) {
                chosen.add(skill);
            }
        }
        return chosen;
    }

    private SkillId one(double progress, RandomGenerator random) {
        int centre = (int) Math.round(progress * (own.size() - 1));
        int now = Math.clamp(centre + random.nextInt(-1, 2), 0, own.size() - 1);
        double kind = random.nextDouble();
        if (kind < REVIEW && centre > 0) {
            return own.get(random.nextInt(centre));
        }
        if (kind > 1 - PREREQUISITE) {
            List<SkillId> before = earlier.getOrDefault(own.get(now), List.of());
            return before.isEmpty() ? own.get(now) : before.get(random.nextInt(before.size()));
        }
        return own.get(now);
    }

    /** The nearest prerequisites with items, at most four. */
    static List<SkillId> nearPrerequisites(Curriculum curriculum, SkillId skill) {
        Set<SkillId> all = curriculum.prerequisitesOf(skill);
        return all.stream()
                .filter(s -> !items(curriculum, s).isEmpty())
                .limit(NEAR)
                .toList();
    }
}
