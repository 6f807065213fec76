package org.yincai.training.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TraceCodec;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Item;
import org.yincai.recommender.policy.Way;
import org.yincai.recommender.simulation.SimulatedHistory;

/**
 * Lets a way of choosing work with the learners of a school. Its only input is what the tracer infers of their answers.
 *
 * <p>The normalised gain after n items is {@code NRP = (m_n - m_0) / (1 - m_0)} with m the true mastery of the goal,
 * mean over its skills. In place of {@code m_n - m_0} stands the sum of what each item was expected to bring when it was
 * shown: it has the same mean over learners, but for what time alone changes, and less noise. Items
 * to mastery count until every skill of the goal is truly proficient, {@value #LONGEST} when it is not by then; who begins
 * there does not count.
 */
public final class Trial {
    static final int LONGEST = 60;
    /** Who has less left to gain has too little to divide by. */
    static final double LITTLE = 0.05;

    private final School school;
    private final Tracer tracer;
    private final Profiler profiler;
    private final Map<Integer, byte[]> pasts = new HashMap<>();

    public Trial(School school, Tracer tracer, Profiler profiler) {
        this.school = school;
        this.tracer = tracer;
        this.profiler = profiler;
    }

    /**
     * What becomes of each learner.
     *
     * @param learners how many, from number {@code from}
     * @param items most items of each
     */
    public List<Outcome> outcomes(Way way, int from, int learners, int items) {
        return outcomes((sitting, seed) -> sitting.choice(way, seed), from, learners, items);
    }

    /** The same of one who sees what the learners know and what each item would bring, and takes what brings most at once. */
    public List<Outcome> oracle(int from, int learners, int items) {
        return outcomes((sitting, seed) -> sitting.best(), from, learners, items);
    }

    private List<Outcome> outcomes(Chooser chooser, int from, int learners, int items) {
        var outcomes = new ArrayList<Outcome>(learners);
        for (int i = from; i < from + learners; i++) {
            outcomes.add(outcome(chooser, school.learner(i), items));
        }
        return outcomes;
    }

    private Outcome outcome(Chooser chooser, SimulatedHistory learner, int items) {
        byte[] past = pasts.computeIfAbsent(learner.number(), n -> TraceCodec.encode(Sitting.trace(tracer, learner)));
        LearnerTrace trace = TraceCodec.decode(past, tracer.fresh());
        var sitting = new Sitting(tracer, profiler, school.goal(learner), learner, trace, false);
        double start = sitting.mastery();
        double[] gains = new double[Outcome.AFTER.length];
        int mastered = sitting.mastered() ? 0 : LONGEST;
        double gain = 0;
        for (int n = 1; n <= items && (n <= Outcome.MOST || mastered == LONGEST); n++) {
            Optional<Item> item = chooser.choose(sitting, seed(learner, n - 1));
            if (item.isEmpty()) {
                break;
            }
            gain += n > Outcome.MOST ? 0 : sitting.promise(item.get()) / (1 - start);
            sitting.work(item.get());
            for (int k = 0; k < gains.length; k++) {
                gains[k] = Outcome.AFTER[k] >= n ? gain : gains[k];
            }
            mastered = mastered == LONGEST && sitting.mastered() ? n : mastered;
        }
        return new Outcome(gains, mastered, 1 - start > LITTLE);
    }

    private static long seed(SimulatedHistory learner, int n) {
        return 1_000L * learner.number() + n;
    }

    private interface Chooser {
        Optional<Item> choose(Sitting sitting, long seed);
    }
}
