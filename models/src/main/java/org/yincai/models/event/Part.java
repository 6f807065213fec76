package org.yincai.models.event;

import java.util.List;
import org.yincai.models.id.SkillId;

/**
 * A part of a test's blueprint: how many of its questions are of some skills.
 *
 * @param skills at least one
 * @param least from 0
 * @param most from {@code least}
 */
public record Part(List<SkillId> skills, int least, int most) {
    public Part {
        skills = List.copyOf(skills);
        if (skills.isEmpty() || least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "a part needs a skill and 0 <= least <= most but got " + skills + ", " + least + ", " + most);
        }
    }
}
