package org.yincai.training.baseline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;

/**
 * Features of an answer out of the learner's counts before it: a constant; for each skill of the item an indicator,
 * log(1 + wins) and log(1 + losses) on that skill, in columns of the skill's own; and with items also an indicator of
 * the item, log(1 + wins) and log(1 + losses) on it and over everything, in columns shared by all.
 */
final class CountFeatures {
    private static final int SHARED = 5;
    private static final int PER_SKILL = 3;
    private static final int[] NONE = new int[2];

    private final boolean withItems;
    private final Map<ItemId, List<SkillId>> skillsOf;
    private final Map<SkillId, Integer> skills = new HashMap<>();
    private final Map<ItemId, Integer> items = new HashMap<>();

    CountFeatures(AnswerLog log, boolean withItems) {
        this.withItems = withItems;
        skillsOf = log.items();
        log.skills().forEach(s -> skills.putIfAbsent(s, SHARED + PER_SKILL * skills.size()));
        skillsOf.keySet().forEach(i -> items.putIfAbsent(i, SHARED + PER_SKILL * skills.size() + items.size()));
    }

    /** Number of columns; column 0 is the constant. */
    int size() {
        return SHARED + PER_SKILL * skills.size() + (withItems ? items.size() : 0);
    }

    /** Counts of one learner, wins and losses. */
    final class Counts {
        private final int[] all = new int[2];
        private final Map<ItemId, int[]> ofItem = new HashMap<>();
        private final Map<SkillId, int[]> ofSkill = new HashMap<>();

        /** Puts the features of an answer now into the open row. */
        void write(ItemId item, SparseRows row) {
            row.put(0, 1);
            for (SkillId skill : skillsOf.getOrDefault(item, List.of())) {
                Integer column = skills.get(skill);
                if (column != null) {
                    row.put(column, 1);
                    logs(column + 1, ofSkill.getOrDefault(skill, NONE), row);
                }
            }
            Integer column = items.get(item);
            if (withItems && column != null) {
                row.put(column, 1);
                logs(1, ofItem.getOrDefault(item, NONE), row);
                logs(3, all, row);
            }
        }

        private void logs(int column, int[] counts, SparseRows row) {
            row.put(column, Math.log1p(counts[0]));
            row.put(column + 1, Math.log1p(counts[1]));
        }

        void add(ItemId item, boolean correct) {
            int kind = correct ? 0 : 1;
            all[kind]++;
            ofItem.computeIfAbsent(item, i -> new int[2])[kind]++;
            for (SkillId skill : skillsOf.getOrDefault(item, List.of())) {
                ofSkill.computeIfAbsent(skill, s -> new int[2])[kind]++;
            }
        }
    }
}
