package org.yincai.recommender.choose;

import static org.yincai.recommender.choose.Candidates.WEAK;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Level;

/**
 * How far a learner goes in the course when no goal is set: at most one grade beyond the highest one that they had, and
 * not to a skill whose prerequisites are weak. What is expected of a skill that was never tried is no success on it, so it
 * counts as a prerequisite only where it is of a lower grade than they had. A grade was had with {@value #HAD} answers on
 * skills of it that are not weak. Who had none does not go beyond the lowest grade they tried; who tried nothing begins
 * anywhere. When all within reach is proficient, the next grade is, and at last the whole course.
 */
final class Reach {
    private static final int HAD = 3;
    private static final int GRADES = 12;

    private final Curriculum curriculum;
    private final List<Integer> grades;
    private final Set<SkillId> taught;

    /** The reach in a course of which only some items may be shown. */
    Reach(Curriculum curriculum, List<Item> shown) {
        this.curriculum = curriculum;
        grades = curriculum.skills().stream()
                .map(Skill::grade)
                .filter(grade -> grade > 0)
                .distinct()
                .sorted()
                .toList();
        taught = shown.stream().flatMap(item -> item.skills().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The skills within reach, in teaching order. */
    Set<SkillId> of(Views views) {
        List<Skill> ready = curriculum.skills().stream()
                .filter(skill -> views.of(skill.id()).readiness() >= WEAK)
                .toList();
        for (int had = had(views); had < grades.size(); had++) {
            int reached = had;
            List<Skill> within = ready.stream()
                    .filter(skill -> within(skill, reached, views))
                    .toList();
            if (within.stream().anyMatch(skill -> isLeft(skill.id(), views))) {
                return ids(within);
            }
        }
        return ids(ready);
    }

    /** The place of the highest grade that was had, -1 for none below the lowest; the number of grades for a fresh learner. */
    private int had(Views views) {
        int[] answers = new int[GRADES + 1];
        int lowest = Integer.MAX_VALUE;
        for (Skill skill : curriculum.skills()) {
            if (skill.grade() > 0 && tried(skill.id(), views)) {
                lowest = Math.min(lowest, skill.grade());
                answers[skill.grade()] += views.mastery(skill.id()).mean() < WEAK
                        ? 0
                        : views.mastery(skill.id()).answers();
            }
        }
        for (int place = grades.size() - 1; place >= 0; place--) {
            if (answers[grades.get(place)] >= HAD) {
                return place;
            }
        }
        return lowest == Integer.MAX_VALUE ? grades.size() : grades.indexOf(lowest) - 1;
    }

    private boolean within(Skill skill, int had, Views views) {
        int known = had < 0 ? 1 : grades.get(had);
        return skill.grade() <= grades.get(Math.min(had + 1, grades.size() - 1))
                && (tried(skill.id(), views)
                        || skill.prerequisites().stream()
                                .allMatch(needed -> tried(needed, views)
                                        || !taught.contains(needed)
                                        || curriculum
                                                        .skill(needed)
                                                        .orElseThrow()
                                                        .grade()
                                                < known));
    }

    private boolean isLeft(SkillId skill, Views views) {
        return taught.contains(skill) && views.mastery(skill).level().compareTo(Level.PROFICIENT) < 0;
    }

    private static boolean tried(SkillId skill, Views views) {
        return views.mastery(skill).answers() > 0;
    }

    private static Set<SkillId> ids(List<Skill> skills) {
        return skills.stream().map(Skill::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
