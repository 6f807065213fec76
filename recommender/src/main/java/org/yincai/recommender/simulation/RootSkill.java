package org.yincai.recommender.simulation;

import static java.util.Comparator.comparingInt;

import java.util.List;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;

/** Finds the skill on which most of a grade's year is built; what is practised near the end of the year comes first. */
final class RootSkill {
    private static final int FIRST = 100;

    private RootSkill() {}

    static SkillId of(Curriculum curriculum, int grade) {
        List<SkillId> year = SkillWalk.ownSkills(curriculum, grade);
        return curriculum.skills().stream()
                .map(Skill::id)
                .filter(s -> !SkillWalk.items(curriculum, s).isEmpty())
                .max(comparingInt((SkillId s) -> weight(curriculum, year, s)).thenComparing(year::contains))
                .orElse(year.getFirst());
    }

    private static int weight(Curriculum curriculum, List<SkillId> year, SkillId root) {
        int weight = 0;
        for (int i = 0; i < year.size(); i++) {
            boolean late = 3 * i >= 2 * year.size();
            if (late && SkillWalk.nearPrerequisites(curriculum, year.get(i)).contains(root)) {
                weight += FIRST;
            }
            weight += curriculum.prerequisitesOf(year.get(i)).contains(root) ? 1 : 0;
        }
        return weight;
    }
}
