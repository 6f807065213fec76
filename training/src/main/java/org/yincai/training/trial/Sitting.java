package org.yincai.training.trial;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.LearnerTrace;
import org.yincai.inference.trace.TracedItem;
import org.yincai.inference.trace.Tracer;
import org.yincai.inference.trace.Tracer.Step;
import org.yincai.models.content.Item;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;
import org.yincai.models.id.TenantId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.models.profile.Level;
import org.yincai.models.profile.SkillMastery;
import org.yincai.recommender.policy.Draw;
import org.yincai.recommender.policy.Goal;
import org.yincai.recommender.policy.Option;
import org.yincai.recommender.policy.Options;
import org.yincai.recommender.policy.Practice;
import org.yincai.recommender.policy.Reviews;
import org.yincai.recommender.policy.Way;
import org.yincai.recommender.simulation.Practised;
import org.yincai.recommender.simulation.SimulatedAnswer;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.recommender.simulation.SimulatedLearner;
import org.yincai.tutoring.gaming.GamingWatch;

/** One simulated learner at work: the way of choosing sees the trace, the trial sees the learner. */
final class Sitting {
    private static final LearnerKey ANYONE = new LearnerKey(new TenantId("trial"), new LearnerId("anyone"));
    private static final long BETWEEN_SECONDS = 8;
    private static final long PAUSE_SECONDS = 3_600;

    private final Tracer tracer;
    private final SimulatedHistory learner;
    private final Goal goal;
    private final LearnerTrace trace;
    private final Options options;
    private final Practice practice = new Practice();
    private final boolean test;
    private long now;

    /**
     * Seats a learner.
     *
     * @param trace of the learner's past, see {@link #trace}; it is moved
     * @param test without feedback
     */
    Sitting(Tracer tracer, Profiler profiler, Goal goal, SimulatedHistory learner, LearnerTrace trace, boolean test) {
        this.test = test;
        this.tracer = tracer;
        this.learner = learner;
        this.goal = goal;
        this.trace = trace;
        options = new Options(goal, tracer, profiler, Reviews.byAge());
        now = learner.answers().getLast().atSeconds() + PAUSE_SECONDS;
    }

    /** What a tracer makes of the past of a learner. */
    static LearnerTrace trace(Tracer tracer, SimulatedHistory learner) {
        LearnerTrace trace = tracer.fresh();
        for (Practised past : learner.answers()) {
            learn(tracer, trace, past.item(), past.answer(), past.shownAtSeconds());
        }
        return trace;
    }

    private static void learn(Tracer tracer, LearnerTrace trace, Item item, SimulatedAnswer answer, long shownAt) {
        if (!GamingWatch.rapid(answer.activeMillis(), item)) {
            tracer.step(List.of(new Step(trace, tracer.resolve(item), answer.correct(), shownAt)));
        }
    }

    /** What the way may see now. */
    List<Option> options() {
        return options.now(trace, practice, Instant.ofEpochSecond(now));
    }

    /** The way's best item, ties by the seed; empty when it wants none. */
    Optional<Item> choice(Way way, long seed) {
        Draw draw = Draw.of(way, options(), 0);
        OptionalInt drawn = draw.draw(seed);
        return drawn.isEmpty()
                ? Optional.empty()
                : Optional.of(draw.options().get(drawn.getAsInt()).item());
    }

    /** What is inferred now. */
    LearnerProfile profile(Profiler profiler) {
        return profiler.read(ANYONE, practice.size(), trace, Instant.ofEpochSecond(now));
    }

    /** Right answers so far by skill. */
    Map<SkillId, Integer> rights(LearnerProfile profile) {
        var rights = new HashMap<SkillId, Integer>();
        for (SkillMastery mastery : profile.skills()) {
            int slot = trace.skills().find(TracedItem.keyOf(mastery.skill().value()));
            rights.put(mastery.skill(), slot < 0 ? 0 : trace.skills().wins(slot));
        }
        return rights;
    }

    /** Lets the learner work on an item; true when it was right at the first try. */
    boolean work(Item item) {
        SimulatedAnswer answer =
                test ? learner.learner().examined(item, now) : learner.learner().answer(item, now);
        learn(tracer, trace, item, answer, now);
        now += answer.activeMillis() / 1_000;
        practice.add(item);
        now += BETWEEN_SECONDS;
        return answer.correct();
    }

    /** The goal's true mastery, mean over its skills, in [0, 1]. */
    double mastery() {
        return mastery(learner.learner());
    }

    private double mastery(SimulatedLearner of) {
        return goal.skills().stream()
                .mapToDouble(s -> of.trueMastery(s, now))
                .average()
                .orElseThrow();
    }

    /** What an item is truly expected to add to the goal's mastery. */
    double promise(Item item) {
        return learner.learner().promise(item, goal.skills(), now)
                / goal.skills().size();
    }

    /** The item that promises most, which only one who knows the learner's mind can say; empty without items. */
    Optional<Item> best() {
        List<Item> items = options().stream().map(Option::item).toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(mostPromising(learner.learner(), items));
    }

    /**
     * What an item and so many more, each the most promising to one who knows the learner's mind, truly add to the goal's
     * mastery: the mean over twins of the learner. Items asked about with one seed meet the same luck.
     */
    double prospect(Item item, List<Item> items, int more, int twins, long seed) {
        double sum = 0;
        for (int i = 0; i < twins; i++) {
            SimulatedLearner twin = learner.learner().twin(seed + i);
            twin.answer(item, now);
            for (int n = 0; n < more; n++) {
                twin.answer(mostPromising(twin, items), now);
            }
            sum += mastery(twin);
        }
        return sum / twins - mastery();
    }

    private Item mostPromising(SimulatedLearner of, List<Item> items) {
        Item best = items.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Item item : items) {
            double promise = of.promise(item, goal.skills(), now);
            if (promise > most) {
                most = promise;
                best = item;
            }
        }
        return best;
    }

    /** Whether every skill of the goal is truly proficient. */
    boolean mastered() {
        return goal.skills().stream().allMatch(s -> learner.learner().trueMastery(s, now) >= Level.PROFICIENT.from());
    }
}
