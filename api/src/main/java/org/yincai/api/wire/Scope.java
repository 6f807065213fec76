package org.yincai.api.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;

/**
 * The part of the curriculum that a request is about: {@code {"scope": {"skills": [...]}}}, or a chapter of the course,
 * {@code {"scope": {"grade": 5, "strand": "number"}}}, either of the two alone being a wider one.
 */
public final class Scope {
    private static final int MOST_SKILLS = 50;

    private Scope() {}

    /** The skills asked for in teaching order where a chapter is named; empty for all. What the curriculum lacks is a fault. */
    public static List<SkillId> read(Fields in, Curriculum curriculum) {
        Fields scope = in.objectOrNull("scope");
        if (scope == null) {
            return List.of();
        }
        List<SkillId> skills = skills(scope, 0, MOST_SKILLS, curriculum);
        int grade = scope.integerOr("grade", 1, 12, 0);
        String strand = scope.textOrNull("strand", 1, 64);
        if (grade == 0 && (strand == null || strand.isEmpty())) {
            return skills;
        }
        if (!skills.isEmpty()) {
            in.fault(
                    "scope",
                    "同时给出了 skills 与 grade、strand",
                    "names both skills and a chapter",
                    "只用其中一种",
                    "send either skills, or grade and strand");
            return skills;
        }
        return chapter(in, curriculum, grade, strand);
    }

    private static List<SkillId> chapter(Fields in, Curriculum curriculum, int grade, @Nullable String strand) {
        List<SkillId> skills = curriculum.skills().stream()
                .filter(s -> grade == 0 || s.grade() == grade)
                .filter(s -> strand == null || strand.isEmpty() || s.strand().equals(strand))
                .map(Skill::id)
                .toList();
        if (skills.isEmpty()) {
            in.fault(
                    "scope",
                    "课程中没有这一章",
                    "is no chapter of the course",
                    "grade 与 strand 见 GET /skills",
                    "see grade and strand in GET /skills");
        }
        return skills;
    }

    /** The field {@code skills}: each is a skill of the curriculum. */
    public static List<SkillId> skills(Fields in, int min, int max, Curriculum curriculum) {
        List<SkillId> skills = in.ids("skills", min, max, SkillId::new);
        for (int i = 0; i < skills.size(); i++) {
            if (curriculum.skill(skills.get(i)).isEmpty()) {
                String place = "skills[" + i + "]";
                in.fault(place, "课程中没有此技能", "is not a skill of the curriculum", "见 GET /skills", "see GET /skills");
            }
        }
        return skills;
    }
}
