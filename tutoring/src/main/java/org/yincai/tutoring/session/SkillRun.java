package org.yincai.tutoring.session;

import java.util.Set;
import java.util.TreeSet;
import org.yincai.models.id.ItemId;
import org.yincai.models.profile.Level;

/**
 * What happened to one skill inside a session.
 *
 * @param before level when the session first touched it
 * @param tries first tries that count as evidence
 * @param rights unaided right first tries
 * @param families items of those right tries
 */
public record SkillRun(Level before, int tries, int rights, Set<ItemId> families) {
    static SkillRun start(Level before) {
        return new SkillRun(before, 0, 0, Set.of());
    }

    SkillRun plus(ItemId item, boolean right) {
        if (!right) {
            return new SkillRun(before, tries + 1, rights, families);
        }
        var more = new TreeSet<>(families);
        more.add(item);
        return new SkillRun(before, tries + 1, rights + 1, more);
    }
}
