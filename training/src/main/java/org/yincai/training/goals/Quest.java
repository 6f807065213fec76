package org.yincai.training.goals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.yincai.inference.trace.TracedItem;
import org.yincai.models.id.SkillId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;

/**
 * A learner of a log who is to master one skill.
 *
 * @param past the answers given before
 */
public record Quest(String learner, List<Answer> past, SkillId goal) {
    /** Learners with fewer answers have too little past and future. */
    private static final int LEAST = 20;

    /** The first 70 % of the answers are the past. */
    private static final double PAST = 0.7;

    /** One quest for each skill that a learner met in the last part of their answers. */
    public static List<Quest> of(AnswerLog log) {
        var quests = new ArrayList<Quest>();
        for (Learner learner : log.learners()) {
            List<Answer> answers = learner.answers();
            int now = (int) (answers.size() * PAST);
            var goals = new LinkedHashSet<SkillId>();
            if (answers.size() >= LEAST) {
                answers.subList(now, answers.size()).forEach(a -> goals.addAll(skills(log, a)));
            }
            goals.forEach(goal -> quests.add(new Quest(learner.id(), answers.subList(0, now), goal)));
        }
        return quests;
    }

    /** The same for the same learner and goal. */
    long seed() {
        return TracedItem.keyOf(learner + " " + goal.value());
    }

    private static List<SkillId> skills(AnswerLog log, Answer answer) {
        return log.items().getOrDefault(answer.item(), List.of());
    }
}
