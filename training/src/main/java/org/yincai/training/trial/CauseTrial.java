package org.yincai.training.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.yincai.inference.profile.Profiler;
import org.yincai.inference.trace.Tracer;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Skill;
import org.yincai.models.id.SkillId;
import org.yincai.models.profile.LearnerProfile;
import org.yincai.recommender.path.Cause;
import org.yincai.recommender.path.CauseProbe;
import org.yincai.recommender.path.GapSearch;
import org.yincai.recommender.path.Peers;
import org.yincai.recommender.path.RootCauses;
import org.yincai.recommender.policy.Goal;
import org.yincai.recommender.simulation.Cohort;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.recommender.simulation.Simulator;
import org.yincai.recommender.simulation.Traits;

/**
 * Plants a gap below a skill of every pupil's grade, lets the pupil sit a diagnosis and looks where the gap comes in the
 * list of root causes.
 */
public final class CauseTrial {
    private static final double GAP = -2.8;
    private static final int CLOSED = 0;
    private static final int PAST = 60;
    private static final int PEERS = 120;
    private static final int PEERS_FROM = 5_000_000;
    private static final int FEWEST_BELOW = 3;

    private final Curriculum curriculum;
    private final Cohort cohort;
    private final Tracer tracer;
    private final Profiler profiler;
    private final int items;
    private final int levels;
    private final Map<Integer, RootCauses> causes = new HashMap<>();

    /**
     * A trial.
     *
     * @param items length of the diagnosis
     * @param levels how far below the weak skill a gap may be, from 1
     */
    public CauseTrial(Simulator simulator, Tracer tracer, Profiler profiler, long seed, int items, int levels) {
        curriculum = simulator.curriculum();
        cohort = new Cohort(simulator, seed);
        this.tracer = tracer;
        this.profiler = profiler;
        this.items = items;
        this.levels = levels;
    }

    /** Place of each pupil's planted gap in their list of causes, from 1; {@code Integer.MAX_VALUE} when it is not there. */
    public int[] places(int from, int pupils) {
        int[] places = new int[pupils];
        int number = from;
        for (int found = 0; found < pupils; number++) {
            int place = place(number);
            if (place > 0) {
                places[found++] = place;
            }
        }
        return places;
    }

    private int place(int number) {
        SimulatedHistory pupil = cohort.history(number, PAST, traits -> planted(traits, number));
        SkillId gap = pupil.traits().gaps().keySet().iterator().next();
        SkillId weak = weak(pupil.traits().grade(), number);
        if (pupil.learner().trueMastery(gap, pupil.answers().getLast().atSeconds()) >= Peers.WEAK) {
            return CLOSED;
        }
        var goal = new Goal(curriculum, List.of(weak), true);
        var sitting = new Sitting(tracer, profiler, goal, pupil, Sitting.trace(tracer, pupil), true);
        RootCauses among = causes(pupil.traits().grade());
        for (int i = 0; i < items; i++) {
            sitting.choice(new CauseProbe(search(among, sitting), weak), number * 1_000L + i)
                    .ifPresent(sitting::work);
        }
        List<Cause> found = search(among, sitting).causes(weak);
        for (int place = 0; place < found.size(); place++) {
            if (found.get(place).skill().equals(gap)) {
                return place + 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    private GapSearch search(RootCauses among, Sitting sitting) {
        LearnerProfile now = sitting.profile(profiler);
        return among.of(now, sitting.rights(now));
    }

    private Traits planted(Traits traits, int number) {
        List<SkillId> below = below(weak(traits.grade(), number));
        SkillId gap = below.get(new SplittableRandom(number ^ 0x67617073L).nextInt(below.size()));
        return traits.shifted(0, Map.of(gap, GAP));
    }

    /** A skill of the grade with something below it; of the grades above when this one has none. */
    private SkillId weak(int grade, int number) {
        for (int g = grade; ; g++) {
            int taught = g;
            List<SkillId> candidates = curriculum.skills().stream()
                    .filter(s -> s.grade() == taught && practicable(s.id()))
                    .map(Skill::id)
                    .filter(s -> below(s).size() >= FEWEST_BELOW)
                    .toList();
            if (!candidates.isEmpty()) {
                return candidates.get(new SplittableRandom(number).nextInt(candidates.size()));
            }
        }
    }

    private boolean practicable(SkillId skill) {
        return !curriculum.itemsOf(skill).isEmpty();
    }

    /** Prerequisites with items, at most so many levels below. */
    private List<SkillId> below(SkillId skill) {
        var found = new LinkedHashSet<SkillId>();
        List<SkillId> level = List.of(skill);
        for (int i = 0; i < levels; i++) {
            level = level.stream()
                    .flatMap(s -> curriculum.skill(s).orElseThrow().prerequisites().stream())
                    .toList();
            found.addAll(level);
        }
        return found.stream().filter(this::practicable).toList();
    }

    private RootCauses causes(int grade) {
        return causes.computeIfAbsent(grade, g -> new RootCauses(curriculum, new Peers(peers(g))));
    }

    private List<LearnerProfile> peers(int grade) {
        var profiles = new ArrayList<LearnerProfile>();
        for (int i = PEERS_FROM; profiles.size() < PEERS; i++) {
            if (cohort.history(i, 1).traits().grade() == grade) {
                SimulatedHistory peer = cohort.history(i, PAST);
                var goal = new Goal(curriculum, List.of(weak(grade, i)), false);
                var sitting = new Sitting(tracer, profiler, goal, peer, Sitting.trace(tracer, peer), true);
                profiles.add(sitting.profile(profiler));
            }
        }
        return profiles;
    }
}
