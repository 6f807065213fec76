package org.yincai.training.simulated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yincai.models.content.Curriculum;
import org.yincai.models.content.Item;
import org.yincai.models.content.Skill;
import org.yincai.models.id.ItemId;
import org.yincai.models.id.SkillId;
import org.yincai.recommender.simulation.Cohort;
import org.yincai.recommender.simulation.Family;
import org.yincai.recommender.simulation.SimulatedHistory;
import org.yincai.recommender.simulation.SimulationRanges;
import org.yincai.recommender.simulation.Simulator;
import org.yincai.training.data.AnswerLog;
import org.yincai.training.data.AnswerLog.Answer;
import org.yincai.training.data.AnswerLog.Learner;
import org.yincai.tutoring.gaming.GamingWatch;

/** Simulated learners of both families in equal numbers, with histories of differing length; seeded. */
public final class SimulatedLearners {
    private static final int SHORTEST = 20;
    private static final int LONGEST = 240;
    private static final int FIRST = 2;
    private static final List<Family> FAMILIES = List.of(Family.values());

    private final Curriculum curriculum;
    private final List<SimulatedHistory> histories = new ArrayList<>();

    /** Makes {@code learners} histories of 20 to 239 answers. */
    public SimulatedLearners(Curriculum curriculum, int learners, long seed) {
        this(curriculum, learners, seed, SHORTEST, LONGEST);
    }

    /** As many who have just come: histories of 2 to 19 answers. */
    public static SimulatedLearners newcomers(Curriculum curriculum, int learners, long seed) {
        return new SimulatedLearners(curriculum, learners, seed, FIRST, SHORTEST);
    }

    private SimulatedLearners(Curriculum curriculum, int learners, long seed, int fewest, int below) {
        this.curriculum = curriculum;
        var cohorts = new ArrayList<Cohort>();
        for (Family family : FAMILIES) {
            var simulator = new Simulator(curriculum, family, SimulationRanges.standard());
            cohorts.add(new Cohort(simulator, seed + cohorts.size()));
        }
        for (int i = 0; i < learners; i++) {
            int answers = fewest + i * 37 % (below - fewest);
            histories.add(cohorts.get(i % FAMILIES.size()).history(i, answers));
        }
    }

    public List<SimulatedHistory> histories() {
        return histories;
    }

    /** The family of a learner, by place in the histories. */
    public Family family(int learner) {
        return FAMILIES.get(learner % FAMILIES.size());
    }

    /**
     * The answers that a service would count as evidence, by when their questions were shown: a gap that ended with the
     * answer would tell how long it took, and so how it went.
     */
    public AnswerLog log() {
        List<SkillId> skills = curriculum.skills().stream().map(Skill::id).toList();
        Map<ItemId, List<SkillId>> items = new LinkedHashMap<>();
        Map<ItemId, Float> difficulty = new LinkedHashMap<>();
        for (Item item : curriculum.items()) {
            items.put(item.id(), item.skills());
            difficulty.put(item.id(), (float) item.difficulty());
        }
        List<Learner> learners = IntStream.range(0, histories.size())
                .mapToObj(i -> new Learner("sim" + i, evidence(histories.get(i))))
                .toList();
        return new AnswerLog(skills, items, difficulty, learners);
    }

    private static List<Answer> evidence(SimulatedHistory history) {
        return history.answers().stream()
                .filter(a -> !GamingWatch.rapid(a.answer().activeMillis(), a.item()))
                .map(a -> new Answer(a.item().id(), a.answer().correct(), a.shownAtSeconds()))
                .toList();
    }
}
