package org.yincai.training.trial;

import java.util.List;
import java.util.SplittableRandom;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.Tracer;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.PlainWay;
import org.yincai.recommender.policy.RankFeature;
import org.yincai.recommender.policy.Way;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.training.rank.Lessons;

/**
 * Sits learners down and notes, at their decisions, what share of the mastery that is left each option would truly bring.
 * What is then shown is mostly what a way wants and else anything, so that lessons are of situations the way gets into,
 * and of others.
 */
public final class Teaching {
    private static final int ITEMS = 20;
    private static final int TWINS = 12;
    private static final double LIKE_THE_WAY = 0.7;
    private static final double NOTED = 0.5;

    private final Tracer tracer;
    private final Profiler profiler;
    private final List<RankFeature> features;

    public Teaching(Tracer tracer, Profiler profiler, List<RankFeature> features) {
        this.tracer = tracer;
        this.profiler = profiler;
        this.features = features;
    }

    /** Adds what is learned with one learner of a school. */
    public void teach(School school, int number, Way way, Lessons lessons) {
        SimulatedHistory learner = school.learner(number);
        var sitting =
                new Sitting(tracer, profiler, school.goal(learner), learner, Sitting.trace(tracer, learner), false);
        var random = new SplittableRandom(number);
        for (int n = 0; n < ITEMS; n++) {
            if (random.nextDouble() < NOTED) {
                note(sitting, random.nextLong(), lessons);
            }
            sitting.show(random.nextDouble() < LIKE_THE_WAY ? way : PlainWay.RANDOM, random.nextLong());
        }
    }

    private void note(Sitting sitting, long seed, Lessons lessons) {
        double left = 1 - sitting.mastery();
        if (left < Trial.LITTLE) {
            return;
        }
        List<Option> options = sitting.options();
        double[] brought = options.stream()
                .mapToDouble(option -> sitting.promise(option.item(), TWINS, seed) / left)
                .toArray();
        lessons.add(RankFeature.rows(features, options), brought);
    }
}
