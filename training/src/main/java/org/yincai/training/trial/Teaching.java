package org.yincai.training.trial;

import java.util.List;
import java.util.SplittableRandom;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.PlainWay;
import org.yincai.recommender.policy.RankFeature;
import org.yincai.recommender.policy.Way;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.training.rank.Lessons;

/**
 * Sits learners down and notes, at their decisions, what share of the mastery that is left each option would truly bring
 * by the time that so many more items, from then on the best, are done (QMDP: Littman, Cassandra and Kaelbling, ICML
 * 1995). So what is to be had later anyway counts for nothing, and what opens the way to the rest counts for that.
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

    /**
     * Adds what is learned with one learner of a school.
     *
     * @param way leads most of the time
     * @param ahead items that are looked ahead beyond the one that is decided on
     */
    public void teach(School school, int number, Way way, int ahead, Lessons lessons) {
        SimulatedHistory learner = school.learner(number);
        var sitting =
                new Sitting(tracer, profiler, school.goal(learner), learner, Sitting.trace(tracer, learner), false);
        var random = new SplittableRandom(number);
        for (int n = 0; n < ITEMS; n++) {
            if (random.nextDouble() < NOTED) {
                note(sitting, ahead, random.nextLong(), lessons);
            }
            Way next = random.nextDouble() < LIKE_THE_WAY ? way : PlainWay.RANDOM;
            sitting.choice(next, random.nextLong()).ifPresent(sitting::work);
        }
    }

    private void note(Sitting sitting, int ahead, long seed, Lessons lessons) {
        double left = 1 - sitting.mastery();
        if (left < Trial.LITTLE) {
            return;
        }
        List<Option> options = sitting.options();
        List<Item> items = options.stream().map(Option::item).toList();
        double[] brought = items.stream()
                .mapToDouble(
                        item -> ahead == 0 ? sitting.promise(item) : sitting.prospect(item, items, ahead, TWINS, seed))
                .map(gain -> gain / left)
                .toArray();
        lessons.add(RankFeature.rows(features, options), brought);
    }
}
