package org.yincai.training.fru;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;

/**
 * Which items and skills have embeddings of their own; index 0 is left for what training never saw.
 *
 * @param items ids of rows 1, 2, ... of the item embedding
 * @param skills ids of rows 1, 2, ... of the skill embedding
 * @param skillsPerItem most skills of an item that the model reads
 */
public record Vocabulary(List<ItemId> items, List<SkillId> skills, int skillsPerItem) {
    public Vocabulary {
        items = List.copyOf(items);
        skills = List.copyOf(skills);
        if (skills.isEmpty() || skillsPerItem < 1) {
            throw new IllegalArgumentException("a tracer needs at least one skill, and one skill per item");
        }
    }

    /** The items answered at least {@code minAnswers} times in {@code log}, and all its skills. */
    public static Vocabulary of(AnswerLog log, int minAnswers, int skillsPerItem) {
        var counts = new HashMap<ItemId, Integer>();
        log.learners().forEach(l -> l.answers().forEach(a -> counts.merge(a.item(), 1, Integer::sum)));
        List<ItemId> items = log.items().keySet().stream()
                .filter(i -> counts.getOrDefault(i, 0) >= minAnswers)
                .toList();
        return new Vocabulary(items, log.skills(), skillsPerItem);
    }

    /** Most skills that one item of the log has. */
    public static int widest(AnswerLog log) {
        return log.items().values().stream().mapToInt(List::size).max().orElse(1);
    }

    /** The items of a log as the service addresses them. */
    public Map<ItemId, TracedItem> trace(AnswerLog log) {
        Map<ItemId, Integer> itemRows = rows(items);
        Map<SkillId, Integer> skillRows = rows(skills);
        var traced = new HashMap<ItemId, TracedItem>();
        log.items().forEach((id, ofItem) -> {
            long[] keys =
                    ofItem.stream().mapToLong(s -> TracedItem.keyOf(s.value())).toArray();
            int[] rows =
                    ofItem.stream().mapToInt(s -> skillRows.getOrDefault(s, 0)).toArray();
            float difficulty = log.difficulty().getOrDefault(id, 0f);
            traced.put(
                    id,
                    new TracedItem(TracedItem.keyOf(id.value()), itemRows.getOrDefault(id, 0), keys, rows, difficulty));
        });
        return traced;
    }

    private static <T> Map<T, Integer> rows(List<T> ids) {
        var rows = new HashMap<T, Integer>();
        ids.forEach(id -> rows.put(id, rows.size() + 1));
        return rows;
    }

    /** Pieces of at most {@code longest} answers. */
    List<Piece> pieces(AnswerLog log, int longest, Lessons lessons) {
        Map<ItemId, TracedItem> traced = trace(log);
        var pieces = new ArrayList<Piece>();
        for (var learner : log.learners()) {
            int size = learner.answers().size();
            for (int from = 0; from < size; from += Math.min(longest, size)) {
                int to = (int) Math.min(size, (long) from + longest);
                pieces.add(new Piece(learner, from, to, traced, skillsPerItem, lessons));
            }
        }
        return pieces;
    }

    /** Whole histories. */
    List<Piece> histories(AnswerLog log) {
        return pieces(log, Integer.MAX_VALUE, Lessons.NONE);
    }
}
