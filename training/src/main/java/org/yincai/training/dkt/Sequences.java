package org.yincai.training.dkt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;

/** What a network calls the items and skills of a log: rows of its tables. Row 0 is what it never or hardly saw. */
final class Sequences {
    private final Map<ItemId, List<SkillId>> skillsOf;
    private final Map<ItemId, Integer> items = new HashMap<>();
    private final Map<SkillId, Integer> skills = new HashMap<>();

    /**
     * Names those of a training log.
     *
     * @param few items with fewer answers share row 0
     */
    Sequences(AnswerLog log, int few) {
        skillsOf = log.items();
        log.skills().forEach(s -> skills.putIfAbsent(s, skills.size() + 1));
        var answers = new LinkedHashMap<ItemId, Integer>();
        for (Learner learner : log.learners()) {
            learner.answers().forEach(a -> answers.merge(a.item(), 1, Integer::sum));
        }
        answers.forEach((item, n) -> {
            if (n >= few) {
                items.put(item, items.size() + 1);
            }
        });
    }

    int itemRows() {
        return items.size() + 1;
    }

    int skillRows() {
        return skills.size() + 1;
    }

    /** Most skills of an item. */
    int widest() {
        return skillsOf.values().stream().mapToInt(List::size).max().orElse(1);
    }

    /** Each learner's answers, cut into pieces of at most {@code longest}. */
    List<Sequence> of(AnswerLog log, int longest) {
        var sequences = new ArrayList<Sequence>();
        int number = 0;
        for (Learner learner : log.learners()) {
            var open = new Sequence(number);
            for (Answer answer : learner.answers()) {
                if (open.steps().size() == longest) {
                    sequences.add(open);
                    open = new Sequence(number);
                }
                open.steps().add(step(answer));
            }
            if (!open.steps().isEmpty()) {
                sequences.add(open);
            }
            number++;
        }
        return sequences;
    }

    private Step step(Answer answer) {
        List<Integer> rows = skillsOf.getOrDefault(answer.item(), List.of()).stream()
                .map(s -> skills.getOrDefault(s, 0))
                .toList();
        long key = TracedItem.keyOf(answer.item().value());
        return new Step(key, items.getOrDefault(answer.item(), 0), rows, answer.correct());
    }

    /** Successive answers of the learner of that number. */
    record Sequence(int learner, List<Step> steps) {
        Sequence(int learner) {
            this(learner, new ArrayList<>());
        }
    }

    /**
     * An answer.
     *
     * @param key of the item
     * @param item row of the item
     * @param skills rows of its skills
     */
    record Step(long key, int item, List<Integer> skills, boolean correct) {}
}
