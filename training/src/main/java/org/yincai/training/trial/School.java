package org.yincai.training.trial;

import java.util.List;
import java.util.SplittableRandom;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.policy.Goal;
import org.yincai.recommender.simulation.Cohort;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.recommender.simulation.Simulator;

/**
 * Learners of one simulator, each with a short past and a goal: neighbouring skills of the grade. Learner i is the same
 * in every trial.
 */
public final class School {
    private static final int PAST = 40;
    private static final int GOAL = 6;

    private final String name;
    private final Cohort cohort;
    private final Curriculum curriculum;
    private final long seed;

    public School(String name, Simulator simulator, long seed) {
        this.name = name;
        this.seed = seed;
        curriculum = simulator.curriculum();
        cohort = new Cohort(simulator, seed);
    }

    /** What the learners are made of. */
    public String name() {
        return name;
    }

    Curriculum curriculum() {
        return curriculum;
    }

    /** Learner {@code number} after their past, made anew. */
    SimulatedHistory learner(int number) {
        return cohort.history(number, PAST);
    }

    Goal goal(SimulatedHistory learner) {
        List<SkillId> grade = curriculum.skills().stream()
                .filter(s -> s.grade() == learner.traits().grade())
                .filter(s -> !curriculum.itemsOf(s.id()).isEmpty())
                .map(Skill::id)
                .toList();
        int size = Math.min(GOAL, grade.size());
        int from = new SplittableRandom(seed ^ learner.number()).nextInt(grade.size() - size + 1);
        return new Goal(curriculum, grade.subList(from, from + size), false);
    }
}
