package org.yincai.training.fru;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.data.Split;
import org.yincai.training.evaluate.Scored;

/**
 * Tracers of different seeds, each stopped on another part of the learners, which it never learns from.
 *
 * @param members in the order of the parts
 * @param expected what the member who did not learn from a learner expects of each answer, by learner
 */
public record Committee(List<FruModel> members, Map<String, float[]> expected) {
    private static final float LESSON_WEIGHT = 0.7f;

    public Committee {
        members = List.copyOf(members);
        expected = Map.copyOf(expected);
    }

    /** Trains {@code size} members. */
    public static Committee train(
            TrainOptions options, TrainingWatch watch, AnswerLog log, int skillsPerItem, int size) {
        var members = new ArrayList<FruModel>();
        var expected = new HashMap<String, float[]>();
        for (int i = 0; i < size; i++) {
            Split split = part(log, i, size, options.seed());
            FruModel member = new FruTrainer(options.withSeed(options.seed() + i), watch)
                    .train(split.train(), split.test(), skillsPerItem);
            members.add(member);
            expect(split.test(), FruScorer.score(member, split.test()), expected);
        }
        return new Committee(members, expected);
    }

    private static Split part(AnswerLog log, int part, int parts, long seed) {
        var shuffled = new ArrayList<>(log.learners());
        Collections.shuffle(shuffled, new Random(seed));
        var inside = new ArrayList<Learner>();
        var outside = new ArrayList<Learner>();
        for (int i = 0; i < shuffled.size(); i++) {
            (i % parts == part ? outside : inside).add(shuffled.get(i));
        }
        return new Split(log.with(inside), log.with(outside));
    }

    private static void expect(AnswerLog log, List<Scored> scored, Map<String, float[]> expected) {
        for (Scored one : scored) {
            Learner learner = log.learners().get(one.learner());
            expected.computeIfAbsent(
                            learner.id(), id -> new float[learner.answers().size()])[one.event()] = one.p();
        }
    }

    /** What a student learns from the committee. */
    public Lessons lessons() {
        return new Lessons(expected, LESSON_WEIGHT);
    }

    /** Predictions of all members together, by the mean of their logits. */
    public List<Scored> score(AnswerLog log) {
        List<Scored> first = FruScorer.score(members.getFirst(), log);
        double[] logits = new double[first.size()];
        for (FruModel member : members) {
            List<Scored> scored = FruScorer.score(member, log);
            for (int i = 0; i < logits.length; i++) {
                logits[i] += Math.log(scored.get(i).p() / (1 - scored.get(i).p()));
            }
        }
        var together = new ArrayList<Scored>();
        for (int i = 0; i < logits.length; i++) {
            float p = (float) (1 / (1 + Math.exp(-logits[i] / members.size())));
            together.add(first.get(i).with(p));
        }
        return together;
    }
}
