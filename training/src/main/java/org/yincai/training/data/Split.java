package org.yincai.training.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.yincai.training.data.AnswerLog.Learner;

/** Two logs over the same skills and items that share no learner. */
public record Split(AnswerLog train, AnswerLog test) {
    public Split {
        var known = train.learners().stream().map(Learner::id).collect(Collectors.toSet());
        var faults = new Faults("split");
        test.learners().stream()
                .map(Learner::id)
                .filter(known::contains)
                .forEach(id -> faults.add("learner " + id + " is in the train and in the test part"));
        faults.refuse();
    }

    /**
     * Sets a share of the learners aside.
     *
     * @param share in (0, 1): the part of the learners that goes to the test side
     */
    public static Split byLearner(AnswerLog log, double share, long seed) {
        List<Learner> shuffled = new ArrayList<>(log.learners());
        Collections.shuffle(shuffled, new Random(seed));
        int aside = (int) Math.round(shuffled.size() * share);
        return new Split(log.with(shuffled.subList(aside, shuffled.size())), log.with(shuffled.subList(0, aside)));
    }
}
