package org.yincai.training.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracer.Step;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.simulation.Family;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.training.evaluate.Resolver;

/**
 * A mastery that a tracer reads and the truth behind it, both when the learner's last question was shown.
 *
 * @param family of simulated learners that the learner belongs to
 * @param mean predicted P(right) on the skill's typical item
 * @param truth the simulated learner's own probability
 * @param answers answers of this learner on the skill
 * @param all answers of this learner
 * @param contrast of the learner
 */
public record Readout(Family family, double mean, double truth, int answers, int all, double contrast) {

    /** Every practised skill, and one skill never practised, of every learner. */
    public static List<Readout> of(Tracer tracer, SimulatedLearners simulated, long seed) {
        AnswerLog log = simulated.log();
        var random = new SplittableRandom(seed);
        var readouts = new ArrayList<Readout>();
        var items = new Resolver(tracer, log);
        for (int i = 0; i < log.learners().size(); i++) {
            Learner learner = log.learners().get(i);
            if (!learner.answers().isEmpty()) {
                LearnerTrace trace = replay(tracer, items, learner);
                SkillId other = log.skills().get(random.nextInt(log.skills().size()));
                read(tracer, trace, log.skills(), other, simulated, i, readouts);
            }
        }
        return readouts;
    }

    static LearnerTrace replay(Tracer tracer, Resolver items, Learner learner) {
        LearnerTrace trace = tracer.fresh();
        for (var answer : learner.answers()) {
            tracer.step(List.of(new Step(trace, items.item(answer.item()), answer.correct(), answer.atSeconds())));
        }
        return trace;
    }

    private static void read(
            Tracer tracer,
            LearnerTrace trace,
            List<SkillId> skills,
            SkillId other,
            SimulatedLearners simulated,
            int learner,
            List<Readout> readouts) {
        var chosen = new ArrayList<SkillId>();
        var answers = new ArrayList<Integer>();
        for (SkillId skill : skills) {
            int slot = trace.skills().find(TracedItem.keyOf(skill.value()));
            if (slot >= 0 || skill.equals(other)) {
                chosen.add(skill);
                answers.add(
                        slot < 0
                                ? 0
                                : trace.skills().wins(slot) + trace.skills().losses(slot));
            }
        }
        long at = trace.lastAt();
        double contrast = trace.skills().contrast();
        var truth = simulated.histories().get(learner).learner();
        float[] means = tracer.predict(
                        trace, chosen.stream().map(tracer::typical).toList(), at)
                .p();
        for (int i = 0; i < means.length; i++) {
            double mastery = truth.trueMastery(chosen.get(i), at);
            readouts.add(new Readout(
                    simulated.family(learner), means[i], mastery, answers.get(i), trace.answers(), contrast));
        }
    }
}
