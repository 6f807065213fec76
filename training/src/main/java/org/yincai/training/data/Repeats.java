package org.yincai.training.data;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yincai.models.id.SkillId;

/**
 * Tells a further answer from a further row of the same answer. Where times are known, rows of one learner, item,
 * second and outcome are one answer as long as each brings a further skill; where they are not, rows that follow each
 * other are. A known time at which nothing is new, not even a skill, is a duplicate; without a time it is an answer.
 */
final class Repeats {
    /** What a row is. */
    enum Kind {
        NEW,
        LEAK,
        DUPLICATE
    }

    private final AnswerTable table;
    private final Catalogue catalogue;
    /** Skills by 2 * item + outcome: of this second, or of the row before where time is unknown. */
    private final Map<Long, Set<SkillId>> now = new HashMap<>();

    private long at;
    private long before;

    Repeats(AnswerTable table, Catalogue catalogue) {
        this.table = table;
        this.catalogue = catalogue;
    }

    /** A learner begins. */
    void begin() {
        now.clear();
    }

    /** The next row of this learner. */
    Kind next(int row) {
        long answer = table.item(row) * 2L + (table.correct(row) ? 1 : 0);
        long time = table.atSeconds(row);
        boolean timed = time >= 0;
        if (time != at || (!timed && answer != before)) {
            now.clear();
        }
        at = time;
        before = answer;
        Set<SkillId> met = now.get(answer);
        var skills = catalogue.skillsOf(table.skills(row));
        if (met != null && (timed ? met.addAll(skills) : Collections.disjoint(met, skills))) {
            met.addAll(skills);
            return Kind.LEAK;
        }
        if (met != null && timed) {
            return Kind.DUPLICATE;
        }
        now.put(answer, new HashSet<>(skills));
        return Kind.NEW;
    }
}
