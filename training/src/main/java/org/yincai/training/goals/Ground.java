package org.yincai.training.goals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracer.Step;
import org.yincai.training.data.AnswerLog;

/** Where walks take place: one tracer plays the learners, another is what guides see them by. Not thread safe. */
final class Ground {
    private final Pool pool;
    private final Reading world;
    private final Reading view;
    private final int offered;
    private final boolean drawn;
    private final Map<String, byte[]> learners = new HashMap<>();
    private final Map<String, byte[]> seen = new HashMap<>();
    private long answers;

    /**
     * A ground.
     *
     * @param log whose items there are
     * @param offered most items to choose from at once
     * @param drawn answers are drawn from P(right); else the likelier one is given
     */
    Ground(AnswerLog log, Tracer simulator, Tracer guide, int offered, boolean drawn) {
        pool = new Pool(log);
        world = new Reading(simulator, pool, Walk::learner);
        view = new Reading(guide, pool, Walk::seen);
        this.offered = offered;
        this.drawn = drawn;
    }

    Pool pool() {
        return pool;
    }

    Reading view() {
        return view;
    }

    /** Answers simulated so far. */
    long answers() {
        return answers;
    }

    /** Walks of some quests; those of one quest and seed have the same luck whoever guides. */
    List<Walk> start(List<Quest> quests, long seed) {
        var walks = new ArrayList<Walk>();
        for (Quest quest : quests) {
            walks.add(new Walk(
                    quest.goal(),
                    pool.of(quest.goal()),
                    offered,
                    trace(world, learners, quest),
                    trace(view, seen, quest),
                    new SplittableRandom(seed ^ quest.seed()).nextLong()));
        }
        return walks;
    }

    private static LearnerTrace trace(Reading reading, Map<String, byte[]> known, Quest quest) {
        byte[] past = known.computeIfAbsent(quest.learner(), l -> TraceCodec.encode(reading.after(quest.past())));
        return TraceCodec.decode(past, reading.tracer().fresh());
    }

    /** The simulator's mastery of each goal. */
    float[] mastery(List<Walk> walks) {
        return world.mastery(walks);
    }

    /** Shows each learner an item and lets them answer. */
    void show(List<Walk> walks, int[] items) {
        float[] p = world.predict(walks, items);
        var real = new ArrayList<Step>();
        var inferred = new ArrayList<Step>();
        for (int i = 0; i < p.length; i++) {
            Walk walk = walks.get(i);
            boolean right = drawn ? walk.right(p[i]) : p[i] > 0.5;
            real.add(world.step(walk.learner(), items[i], right));
            inferred.add(view.step(walk.seen(), items[i], right));
            walk.show(items[i]);
        }
        world.tracer().step(real);
        view.tracer().step(inferred);
        answers += p.length;
    }
}
