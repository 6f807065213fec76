package org.yincai.recommender.simulation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/** Makes simulated learners of one family over a curriculum; safe for concurrent use, same seed, same learner. */
public final class Simulator {
    private final Curriculum curriculum;
    private final Family family;
    private final SimulationRanges ranges;
    private final SkillMap map;

    public Simulator(Curriculum curriculum, Family family, SimulationRanges ranges) {
        this.curriculum = curriculum;
        this.family = family;
        this.ranges = ranges;
        map = new SkillMap(curriculum, ranges);
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
        Knowledge knowledge = switch (family) {
            case IRT_GROWTH -> new GrowingAbility(map, ranges, traits, random);
            case BKT_PREREQUISITES -> new KnownSkills(map, ranges, traits, random);
        };
        return new Learner(map, knowledge, new Habits(ranges, traits, random), random.split());
    }

    private record Learner(SkillMap map, Knowledge knowledge, Habits habits, RandomGenerator random)
            implements SimulatedLearner {
        @Override
        public SimulatedAnswer answer(Item item, long atSeconds) {
            Faced faced = map.face(item);
            if (habits.guessesRapidly(random)) {
                return habits.rapid(random);
            }
            boolean right = random.nextDouble() < knowledge.probability(faced, atSeconds);
            knowledge.practised(faced, right, atSeconds);
            return habits.engaged(right, faced.medianSeconds(), random);
        }

        @Override
        public double trueMastery(SkillId skill, long atSeconds) {
            return knowledge.mastery(map.index(skill), atSeconds);
        }
    }
}
