package org.yincai.recommender.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;

/** Lets a simulated learner work through a practice plan. */
final class History {
    private static final long BETWEEN_SITTINGS = 120;

    private final SkillWalk walk;
    private final PracticePlan plan;
    private final RandomGenerator random;
    private final List<Practised> answers = new ArrayList<>();

    private History(SkillWalk walk, PracticePlan plan, RandomGenerator random) {
        this.walk = walk;
        this.plan = plan;
        this.random = random;
    }

    /** The answers in time order; at most as many as planned, fewer only when time runs out. */
    static List<Practised> of(SkillWalk walk, SimulatedLearner learner, PracticePlan plan, RandomGenerator random) {
        var history = new History(walk, plan, random);
        long free = plan.fromSeconds();
        for (long start : Timetable.sittings(plan, random)) {
            free = history.sitting(learner, Math.max(start, free)) + BETWEEN_SITTINGS;
        }
        return List.copyOf(history.answers);
    }

    private long sitting(SimulatedLearner learner, long start) {
        double term = plan.untilSeconds() - plan.fromSeconds();
        List<SkillId> skills = walk.sitting(Math.clamp((start - plan.fromSeconds()) / term, 0, 1), random);
        long at = start;
        for (int i = 0; i < Timetable.ANSWERS_PER_SITTING && answers.size() < plan.answers(); i++) {
            Item item = walk.item(skills.get(i * skills.size() / Timetable.ANSWERS_PER_SITTING), random);
            SimulatedAnswer answer = learner.answer(item, at);
            at += answer.activeMillis() / 1_000 + random.nextInt(2, 12);
            if (at > plan.stopsAtSeconds()) {
                break;
            }
            answers.add(new Practised(item, at, answer));
        }
        return at;
    }
}
