package org.yincai.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;

/**
 * Answers of many learners, one entry per answer event, each learner's in the order given.
 *
 * @param skills all skills, in the order of their indexes in the data set
 * @param items each item with its skills, at least one
 * @param difficulty declared difficulties in logits; items left out have none
 */
public record AnswerLog(
        List<SkillId> skills, Map<ItemId, List<SkillId>> items, Map<ItemId, Float> difficulty, List<Learner> learners) {
    public AnswerLog {
        skills = List.copyOf(skills);
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        difficulty = Map.copyOf(difficulty);
        learners = List.copyOf(learners);
        var faults = new Faults("answer log");
        for (Learner learner : learners) {
            for (Answer answer : learner.answers()) {
                if (!items.containsKey(answer.item())) {
                    faults.add("learner " + learner.id() + " answered " + answer.item() + ", which has no skills");
                }
            }
        }
        faults.refuse();
    }

    /** A log whose items declare no difficulty. */
    public AnswerLog(List<SkillId> skills, Map<ItemId, List<SkillId>> items, List<Learner> learners) {
        this(skills, items, Map.of(), learners);
    }

    /** Number of answers. */
    public int answers() {
        return learners.stream().mapToInt(l -> l.answers().size()).sum();
    }

    /** Whether the time of any answer is known. */
    public boolean timed() {
        return learners.stream().anyMatch(l -> l.answers().stream().anyMatch(a -> a.atSeconds() >= 0));
    }

    /** The same skills and items with other learners. */
    public AnswerLog with(List<Learner> others) {
        return new AnswerLog(skills, items, difficulty, others);
    }

    /** These learners and those of {@code other}, over the same skills and items. */
    public AnswerLog and(AnswerLog other) {
        var both = new ArrayList<>(learners);
        both.addAll(other.learners);
        return with(both);
    }

    /**
     * A learner.
     *
     * @param answers in order; of a log that was read, a view of rows on disk
     */
    public record Learner(String id, List<Answer> answers) {
        public Learner {
            answers = Collections.unmodifiableList(answers);
        }
    }

    /**
     * One answer.
     *
     * @param atSeconds when the question was shown, in epoch seconds, negative when unknown; when it was answered would tell
     *     a model how long the answer took, which tells how it went
     * @param durationMillis time on task, negative when unknown
     * @param hints asked for before the answer, negative when unknown
     */
    public record Answer(ItemId item, boolean correct, long atSeconds, int durationMillis, int hints) {
        /** An answer of which no more is known. */
        public Answer(ItemId item, boolean correct, long atSeconds) {
            this(item, correct, atSeconds, Row.UNKNOWN, Row.UNKNOWN);
        }
    }
}
