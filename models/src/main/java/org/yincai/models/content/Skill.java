package org.yincai.models.content;

import java.util.List;
import org.yincai.models.id.SkillId;

/**
 * A skill of the curriculum.
 *
 * @param grade school grade in which it is first taught, 1 to 12; 0 when unknown
 * @param strand the branch of the subject, such as {@code number}
 * @param prerequisites skills that should be proficient before this one is taught
 */
public record Skill(SkillId id, Text name, int grade, String strand, List<SkillId> prerequisites) {
    public Skill {
        if (grade < 0 || grade > 12) {
            throw new IllegalArgumentException("grade of skill " + id + " must be 0 to 12 but is " + grade);
        }
        prerequisites = List.copyOf(prerequisites);
    }
}
