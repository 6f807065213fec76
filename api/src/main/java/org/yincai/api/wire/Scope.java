package org.yincai.api.wire;

import java.util.List;
import org.yincai.models.content.Curriculum;
import org.yincai.models.id.SkillId;

/** The part of the curriculum that a request is about: {@code {"scope": {"skills": [...]}}}. */
public final class Scope {
    private static final int MOST_SKILLS = 50;

    private Scope() {}

    /** The skills asked for, at most {@value #MOST_SKILLS}; empty for all. One that the curriculum lacks is a fault. */
    public static List<SkillId> read(Fields in, Curriculum curriculum) {
        Fields scope = in.objectOrNull("scope");
        return scope == null ? List.of() : skills(scope, 0, MOST_SKILLS, curriculum);
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
