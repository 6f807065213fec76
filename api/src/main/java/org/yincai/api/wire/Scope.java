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
        List<SkillId> skills = scope == null ? List.of() : scope.ids("skills", 0, MOST_SKILLS, SkillId::new);
        skills.stream()
                .filter(s -> curriculum.skill(s).isEmpty())
                .forEach(s ->
                        in.fault("scope.skills", "没有技能 " + s, "has no skill " + s, "见 GET /skills", "see GET /skills"));
        return skills;
    }
}
