package org.yincai.recommender.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.yincai.models.content.Curriculum;
import org.yincai.models.event.AnswerGiven;
import org.yincai.models.id.EventId;
import org.yincai.models.id.LearnerId;
import org.yincai.models.id.LearnerKey;
import org.yincai.models.id.SkillId;

/** Makes the pupils of the demo county, each from the seed and its id alone. */
final class CountyPupils {
    private static final double RURAL = -0.8;
    private static final double TOWN = 0.25;
    private static final double GAP = -2.8;
    private static final double INACTIVE = 0.08;
    private static final double ABSENT = 0.1;
    private static final double GAMER_FROM = 0.1;
    private static final long TWO_WEEKS = 14 * 86_400;
    private static final int FEWEST = 150;
    private static final int MOST = 250;
    private static final int FIRST_NUMBER = 10_000;
    private static final double RAPID_MILLIS = 3_000;
    private static final double RAPID_OF_MEDIAN = 100;

    private final Simulator simulator;
    private final long end;
    private final long seed;
    private final PlantedGap planted;
    private final KnownMistakes mistakes;
    private final Map<Integer, SkillWalk> walks = new ConcurrentHashMap<>();

    CountyPupils(Curriculum curriculum, Instant end, long seed, PlantedGap planted, KnownMistakes mistakes) {
        simulator = new Simulator(curriculum, Family.IRT_GROWTH, SimulationRanges.standard());
        this.end = end.getEpochSecond();
        this.seed = seed;
        this.planted = planted;
        this.mistakes = mistakes;
    }

    CountyPupil make(CountyClass ofClass, boolean rural, LearnerId pupil) {
        var random = new SplittableRandom(seed * 31 + pupil.value().hashCode() * 0x9E3779B97F4A7C15L);
        Map<SkillId, Double> gaps = ofClass.key().equals(planted.classKey()) ? Map.of(planted.skill(), GAP) : Map.of();
        Traits traits =
                Traits.drawn(simulator.ranges(), ofClass.grade(), random).shifted(rural ? RURAL : TOWN, gaps);
        SimulatedLearner learner = simulator.learner(traits, random.nextLong());
        boolean inactive = random.nextDouble() < INACTIVE;
        int answers = random.nextInt(FEWEST, MOST);
        long start = end - County.SPAN.toSeconds();
        var plan = new PracticePlan(
                ofClass.grade(),
                start,
                end,
                inactive ? end - TWO_WEEKS : end,
                inactive ? answers * 5 / 6 : answers,
                ABSENT);
        SkillWalk walk = walks.computeIfAbsent(ofClass.grade(), g -> new SkillWalk(simulator.curriculum(), g));
        List<Practised> history = History.of(walk, learner, plan, random);
        var key = new LearnerKey(County.TENANT, pupil);
        boolean gamer = traits.rapidGuessing() >= GAMER_FROM;
        return new CountyPupil(key, ofClass.key().classId(), gamer, inactive, events(pupil, history), truth(learner));
    }

    private List<AnswerGiven> events(LearnerId pupil, List<Practised> history) {
        var events = new ArrayList<AnswerGiven>(history.size());
        for (Practised practised : history) {
            events.add(event(pupil, events.size() + 1, practised));
        }
        return events;
    }

    private AnswerGiven event(LearnerId pupil, int number, Practised practised) {
        SimulatedAnswer answer = practised.answer();
        double rapid = Math.max(RAPID_MILLIS, RAPID_OF_MEDIAN * practised.item().medianSeconds());
        return new AnswerGiven(
                new EventId(pupil.value() + "-"
                        + Integer.toString(FIRST_NUMBER + number).substring(1)),
                Instant.ofEpochSecond(practised.atSeconds()),
                practised.item().id(),
                answer.correct(),
                answer.activeMillis() >= rapid,
                answer.activeMillis(),
                answer.hints(),
                answer.hints() > 0 ? null : mistakes.named(practised.item().id(), answer.misconception()),
                null,
                0,
                null);
    }

    private Map<SkillId, Double> truth(SimulatedLearner learner) {
        var truth = new HashMap<SkillId, Double>();
        simulator.curriculum().skills().forEach(s -> truth.put(s.id(), learner.trueMastery(s.id(), end)));
        return truth;
    }
}
