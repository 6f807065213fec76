package org.yincai.training.data;

import static java.util.stream.Collectors.partitioningBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.yincai.training.data.AnswerLog.Learner;

/**
 * Logs over the same skills and items that share no learner.
 *
 * @param validation to stop training on; without learners when training is to set its own aside
 */
public record Split(AnswerLog train, AnswerLog validation, AnswerLog test) {
    public Split {
        var known = new HashSet<String>();
        var faults = new Faults("split");
        for (AnswerLog part : List.of(train, validation, test)) {
            part.learners().stream()
                    .map(Learner::id)
                    .filter(known::contains)
                    .forEach(id -> faults.add("learner " + id + " is in more than one part"));
            part.learners().forEach(l -> known.add(l.id()));
        }
        faults.refuse();
    }

    /** Without a validation part. */
    public Split(AnswerLog train, AnswerLog test) {
        this(train, train.with(List.of()), test);
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

    /**
     * Sets about a share of the learners aside, each by their name alone, so that a log that has grown since sets the same
     * learners aside and new ones with them: no model was trained on them, whenever it was trained.
     *
     * @param share in (0, 1): the chance of a learner to be on the test side
     */
    public static Split byName(AnswerLog log, double share, long seed) {
        Map<Boolean, List<Learner>> aside = log.learners().stream()
                .collect(partitioningBy(
                        l -> new SplittableRandom(seed + ((long) l.id().hashCode() << 32)).nextDouble() < share));
        return new Split(log.with(aside.getOrDefault(false, List.of())), log.with(aside.getOrDefault(true, List.of())));
    }

    /**
     * One fold for the test, the next one (after the last, the first) for validation, the others for training.
     *
     * @param fold counted from 1
     */
    public static Split ofFold(List<AnswerLog> folds, int fold) {
        if (fold < 1 || fold > folds.size()) {
            throw new IllegalArgumentException("fold must be 1 to " + folds.size() + " but is " + fold);
        }
        int next = fold % folds.size();
        AnswerLog test = folds.get(fold - 1);
        var train = new ArrayList<Learner>();
        for (int i = 0; i < folds.size(); i++) {
            if (i != fold - 1 && i != next) {
                train.addAll(folds.get(i).learners());
            }
        }
        return new Split(test.with(train), folds.get(next), test);
    }
}
