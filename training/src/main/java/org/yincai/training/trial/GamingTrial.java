package org.yincai.training.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracer.Step;
import org.yincai.models.content.Item;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.simulation.Cohort;
import org.yincai.recommender.simulation.Practised;
import org.yincai.recommender.simulation.SimulatedAnswer;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.recommender.simulation.Simulator;
import org.yincai.tutoring.gaming.Attempt;
import org.yincai.tutoring.gaming.GamingWatch;

/**
 * Lets honest pupils and gamers practise one skill of their grade until they are believed to have mastered it, or for
 * {@value #LONGEST} items. It is believed when P(mastery >= proficient) reaches {@value #CERTAIN} with as many right
 * answers as are wanted of them, as in a session.
 */
public final class GamingTrial {
    private static final int LONGEST = 40;
    private static final double CERTAIN = 0.95;
    private static final int PAST = 20;
    private static final long BETWEEN_SECONDS = 60;
    private static final double GAMER_FROM = 0.1;

    private final Cohort cohort;
    private final Simulator simulator;
    private final Tracer tracer;
    private final Profiler profiler;

    public GamingTrial(Simulator simulator, Tracer tracer, Profiler profiler, long seed) {
        this.simulator = simulator;
        this.tracer = tracer;
        this.profiler = profiler;
        cohort = new Cohort(simulator, seed);
    }

    /**
     * What became of one pupil.
     *
     * @param items until mastery was believed, {@value #LONGEST} when it never was
     * @param falsely whether it was believed though the true mastery was below proficient
     * @param rightly whether it was believed and true
     */
    public record Belief(boolean gamer, int items, boolean falsely, boolean rightly) {}

    /** What is believed of the pupils 0 to {@code pupils - 1}, who do the same whatever is believed. */
    public List<Belief> beliefs(Believed believed, int pupils) {
        var beliefs = new ArrayList<Belief>(pupils);
        for (int i = 0; i < pupils; i++) {
            beliefs.add(belief(believed, cohort.history(i, PAST)));
        }
        return beliefs;
    }

    private Belief belief(Believed believed, SimulatedHistory pupil) {
        boolean gamer = pupil.traits().rapidGuessing() >= GAMER_FROM;
        SkillId skill = skill(pupil);
        List<Item> items = simulator.curriculum().itemsOf(skill);
        LearnerTrace trace = tracer.fresh();
        GamingWatch watch = watch(pupil);
        long now = pupil.answers().getLast().atSeconds() + BETWEEN_SECONDS;
        int rights = 0;
        for (int n = 1; n <= LONGEST; n++) {
            Item item = items.get(n % items.size());
            SimulatedAnswer answer = pupil.learner().answer(item, now);
            Attempt attempt = Believed.attempt(item, answer);
            if (believed.counts(watch, attempt)) {
                boolean correct = believed.correct(watch, attempt, answer);
                rights += correct ? 1 : 0;
                tracer.step(List.of(new Step(trace, tracer.resolve(item), correct, now)));
            }
            watch = watch.after(attempt);
            if (rights >= believed.rightsWanted(watch) && certain(trace, skill, now)) {
                boolean rightly = pupil.learner().trueMastery(skill, now) >= Level.PROFICIENT.from();
                return new Belief(gamer, n, !rightly, rightly);
            }
            now += BETWEEN_SECONDS;
        }
        return new Belief(gamer, LONGEST, false, false);
    }

    /** What is known of the pupil from before; nothing of it is evidence of the skill. */
    private static GamingWatch watch(SimulatedHistory pupil) {
        GamingWatch watch = GamingWatch.fresh();
        for (Practised past : pupil.answers()) {
            watch = watch.after(Believed.attempt(past.item(), past.answer()));
        }
        return watch;
    }

    private boolean certain(LearnerTrace trace, SkillId skill, long now) {
        SkillMastery mastery =
                profiler.read(trace, List.of(skill), Instant.ofEpochSecond(now)).getFirst();
        return mastery.probabilityAtLeast(Level.PROFICIENT.from()) >= CERTAIN;
    }

    /** A skill that was practised lately. */
    private static SkillId skill(SimulatedHistory pupil) {
        int at = new SplittableRandom(pupil.number()).nextInt(pupil.answers().size());
        return pupil.answers().get(at).item().skills().getFirst();
    }
}
