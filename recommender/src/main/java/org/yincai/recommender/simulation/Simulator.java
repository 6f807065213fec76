package org.yincai.recommender.simulation;

import java.util.Collection;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/**
 * Makes simulated learners of one kind over a curriculum; safe for concurrent use, same seed, same learner. What they
 * know is of a {@link Family}, or what a tracer that was fitted to a log expects of them; how they work is the same.
 */
public final class Simulator {
    private final Curriculum curriculum;
    private final SimulationRanges ranges;
    private final SkillMap map;
    private final Minds minds;

    public Simulator(Curriculum curriculum, Family family, SimulationRanges ranges) {
        this.curriculum = curriculum;
        this.ranges = ranges;
        map = new SkillMap(curriculum, ranges);
        minds = switch (family) {
            case IRT_GROWTH -> (traits, random) -> new GrowingAbility(map, ranges, traits, random);
            case BKT_PREREQUISITES -> (traits, random) -> new KnownSkills(map, ranges, traits, random);
        };
    }

    private Simulator(Curriculum curriculum, Tracer tracer, SimulationRanges ranges) {
        this.curriculum = curriculum;
        this.ranges = ranges;
        map = new SkillMap(curriculum, ranges);
        var traced = new TracedItems(curriculum, tracer);
        minds = (traits, random) -> new TracedMind(tracer, traced, tracer.fresh());
    }

    /**
     * Learners who answer as a tracer expects: the third kind, made from a log. They begin alike, whatever their traits,
     * and differ by the answers they happened to give.
     *
     * @param tracer stays open as long as its learners answer
     */
    public static Simulator traced(Curriculum curriculum, Tracer tracer, SimulationRanges ranges) {
        return new Simulator(curriculum, tracer, ranges);
    }

    public Curriculum curriculum() {
        return curriculum;
    }

    public SimulationRanges ranges() {
        return ranges;
    }

    /** A fresh learner; everything it will ever do follows from the traits, the seed and what it is asked. */
    public SimulatedLearner learner(Traits traits, long seed) {
        var random = new SplittableRandom(seed);
        Knowledge knowledge = minds.mind(traits, random);
        var habits = new Habits(ranges, traits, random, seed);
        return new Learner(map, knowledge, habits, new Misconceptions(map.size(), ranges, seed), random.split());
    }

    private interface Minds {
        Knowledge mind(Traits traits, RandomGenerator random);
    }

    private record Learner(
            SkillMap map, Knowledge knowledge, Habits habits, Misconceptions misconceptions, RandomGenerator random)
            implements SimulatedLearner {
        @Override
        public SimulatedAnswer answer(Item item, long atSeconds) {
            return work(item, atSeconds, true);
        }

        @Override
        public SimulatedAnswer examined(Item item, long atSeconds) {
            return work(item, atSeconds, false);
        }

        private SimulatedAnswer work(Item item, long atSeconds, boolean teaches) {
            Faced faced = map.face(item);
            if (habits.games(random)) {
                return habits.gamed(random);
            }
            boolean right = random.nextDouble() < knowledge.probability(faced, atSeconds);
            if (teaches) {
                knowledge.practised(faced, right, atSeconds);
            }
            int misconception = right ? 0 : misconceptions.behind(faced.skills());
            return habits.engaged(right, faced.medianSeconds(), misconception, random);
        }

        @Override
        public double promise(Item item, Collection<SkillId> asked, long atSeconds) {
            int[] places = new int[asked.size()];
            int n = 0;
            for (SkillId skill : asked) {
                places[n++] = map.index(skill);
            }
            return habits.engagement() * knowledge.promise(map.face(item), places, atSeconds);
        }

        @Override
        public SimulatedLearner twin(long seed) {
            var luck = new SplittableRandom(seed);
            return new Learner(map, knowledge.copy(luck), habits.copy(seed), misconceptions.copy(seed), luck.split());
        }

        @Override
        public double trueMastery(SkillId skill, long atSeconds) {
            return knowledge.mastery(map.index(skill), atSeconds);
        }
    }
}
