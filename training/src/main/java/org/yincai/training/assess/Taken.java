package org.yincai.training.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yincai.models.id.ItemId;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;

/** What a learner answered, each item at the first try. */
record Taken(String learner, List<Answer> answers) {

    /** The learners of a log who took at least so many items. */
    static List<Taken> of(AnswerLog log, int least) {
        var all = new ArrayList<Taken>();
        for (Learner learner : log.learners()) {
            Set<ItemId> seen = new HashSet<>();
            List<Answer> first = new ArrayList<>();
            for (Answer answer : learner.answers()) {
                if (seen.add(answer.item())) {
                    first.add(answer);
                }
            }
            if (first.size() >= least) {
                all.add(new Taken(learner.id(), first));
            }
        }
        return all;
    }
}
