package org.yincai.training.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.policy.Draw;
import org.yincai.recommender.policy.Goal;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.Way;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.training.evaluate.Estimate;
import org.yincai.training.offpolicy.Decided;

/**
 * Logs one decision of each simulated learner with its propensity and what came of it: the gain in the goal's inferred
 * mastery, as a service could log it. The same learners under the other policy give the truth to compare with.
 */
public final class DecisionTrial {
    private final School school;
    private final Tracer tracer;
    private final Profiler profiler;
    private final double temperature;

    /**
     * A trial.
     *
     * @param temperature of the softmax by which both policies draw
     */
    public DecisionTrial(School school, Tracer tracer, Profiler profiler, double temperature) {
        this.school = school;
        this.tracer = tracer;
        this.profiler = profiler;
        this.temperature = temperature;
    }

    /**
     * What {@code logging} decided of the learners 0 to {@code learners - 1}, for judging {@code target}. The model of the
     * reward is made from half as many other learners.
     */
    public List<Decided> log(Way logging, Way target, int learners) {
        var model = new RewardByChance();
        for (int i = learners; i < learners + learners / 2; i++) {
            Turn turn = new Turn(i);
            Option option = turn.drawn(logging);
            model.add(option, turn.gain(option));
        }
        var log = new ArrayList<Decided>(learners);
        for (int i = 0; i < learners; i++) {
            Turn turn = new Turn(i);
            Option option = turn.drawn(logging);
            Draw theirs = turn.draw(target);
            log.add(new Decided(
                    turn.draw(logging).odds(option),
                    theirs.odds(option),
                    turn.gain(option),
                    model.expected(option),
                    model.expected(theirs)));
        }
        return log;
    }

    /** What comes of {@code way} with the same learners. */
    public Estimate truth(Way way, int learners) {
        return Estimate.of(IntStream.range(0, learners).mapToDouble(i -> {
            Turn turn = new Turn(i);
            return turn.gain(turn.drawn(way));
        }));
    }

    /** A learner before the decision. */
    private final class Turn {
        private final int number;
        private final Goal goal;
        private final Sitting sitting;
        private final List<Option> options;

        Turn(int number) {
            this.number = number;
            SimulatedHistory learner = school.learner(number);
            goal = school.goal(learner);
            sitting = new Sitting(tracer, profiler, goal, learner, Sitting.trace(tracer, learner), false);
            options = sitting.options();
        }

        Draw draw(Way way) {
            return Draw.of(way, options, temperature);
        }

        Option drawn(Way way) {
            Draw draw = draw(way);
            return draw.options()
                    .get(draw.draw(new SplittableRandom(number).nextLong()).orElseThrow());
        }

        double gain(Option option) {
            double before = mastery();
            sitting.work(option.item());
            return mastery() - before;
        }

        private double mastery() {
            return sitting.profile(profiler).skills(goal.skills()).stream()
                    .mapToDouble(SkillMastery::mean)
                    .average()
                    .orElseThrow();
        }
    }
}
