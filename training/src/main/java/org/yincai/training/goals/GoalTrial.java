package org.yincai.training.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.yincai.inference.trace.Tracer;
import org.yincai.recommender.policy.ExpectedGain;
import org.yincai.recommender.policy.GainWeights;
import org.yincai.recommender.policy.Way;
import org.yincai.training.data.Split;

/**
 * Learners of a log on the way to single goals of their own future, as in the path recommendation of pyEdmine (Xiong et
 * al. 2025): a tracer fitted to the log plays them from where their past left them, and its mastery of the goal is what
 * counts. At each step every guide may choose from the same number of the goal's items, none of them twice while others
 * are left.
 */
public final class GoalTrial {
    /** Answers of each walk. */
    public static final int STEPS = 20;

    private static final int WALKS = 256;
    /** Quests of training learners to learn from, evenly taken. */
    private static final int LESSONS = 2_000;

    private static final List<Way> WAYS = List.of(
            new ExpectedGain("practice-1", new GainWeights(0.7, 0.2, 1, 0.3, 1, 0, 1)),
            new ExpectedGain("practice-2", GainWeights.tuned()));

    private final Ground ground;
    private final List<Quest> quests;
    private final List<Quest> lessons;

    /**
     * A trial on the test part of a log.
     *
     * @param simulator fitted to the training part
     * @param guide what guides see the learners by: better another than the simulator
     * @param offered most items to choose from at once
     * @param drawn answers are drawn from P(right); else the likelier one is given
     * @param most quests to judge by at most, evenly taken
     */
    public GoalTrial(Split split, Tracer simulator, Tracer guide, int offered, boolean drawn, int most) {
        ground = new Ground(split.train(), simulator, guide, offered, drawn);
        quests = open(some(Quest.of(split.test()), most));
        lessons = open(some(Quest.of(split.train()), LESSONS));
    }

    private static List<Quest> some(List<Quest> all, int most) {
        int every = Math.max(1, Math.ceilDiv(all.size(), most));
        return IntStream.iterate(0, i -> i < all.size(), i -> i + every)
                .mapToObj(all::get)
                .toList();
    }

    private List<Quest> open(List<Quest> all) {
        var open = new ArrayList<Quest>();
        for (List<Quest> group : groups(all)) {
            float[] mastery = ground.mastery(ground.start(group, 0));
            IntStream.range(0, mastery.length)
                    .filter(i -> mastery[i] < Rule.ALL.below())
                    .forEach(i -> open.add(group.get(i)));
        }
        return open;
    }

    private static List<List<Quest>> groups(List<Quest> all) {
        return IntStream.iterate(0, i -> i < all.size(), i -> i + WALKS)
                .mapToObj(i -> all.subList(i, Math.min(i + WALKS, all.size())))
                .toList();
    }

    /**
     * Lets every guide lead all learners, with the same luck.
     *
     * @param seeds how often; what learns learns anew for each
     * @param answers simulated answers of training learners to learn from, for each seed
     * @param told is given the journeys of one guide after the other
     */
    public void run(int seeds, long answers, Consumer<Journeys> told) {
        Pool pool = ground.pool();
        Reading view = ground.view();
        var guides = new ArrayList<LongFunction<Guide>>();
        guides.add(seed -> new ByChance(pool, true));
        guides.add(seed -> new ByChance(pool, false));
        guides.add(seed -> new LookAhead(view));
        guides.add(seed -> new QLearning(ground, STEPS, seed).learn(lessons, answers));
        for (Way way : WAYS) {
            guides.add(seed -> new ByWay(way, pool, view));
        }
        guides.forEach(guide -> told.accept(journeys(guide, seeds)));
    }

    private Journeys journeys(LongFunction<Guide> guides, int seeds) {
        var mastery = new ArrayList<double[][]>();
        String name = "";
        for (int seed = 1; seed <= seeds; seed++) {
            Guide guide = guides.apply(seed);
            name = guide.id();
            mastery.add(mastery(guide, seed));
        }
        return new Journeys(name, quests, mastery);
    }

    private double[][] mastery(Guide guide, long seed) {
        var mastery = new ArrayList<double[]>();
        for (List<Quest> group : groups(quests)) {
            List<Walk> walks = ground.start(group, seed);
            double[][] of = new double[walks.size()][STEPS + 1];
            note(of, 0, ground.mastery(walks));
            for (int step = 1; step <= STEPS; step++) {
                ground.show(walks, guide.next(walks));
                note(of, step, ground.mastery(walks));
            }
            mastery.addAll(List.of(of));
        }
        return mastery.toArray(double[][]::new);
    }

    private static void note(double[][] mastery, int step, float[] now) {
        for (int i = 0; i < now.length; i++) {
            mastery[i][step] = now[i];
        }
    }
}
