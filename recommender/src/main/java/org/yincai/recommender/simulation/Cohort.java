package org.yincai.recommender.simulation;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yincai.models.content.Skill;

/**
 * Many learners of all grades with plausible histories, for training; learner i depends on the seed and i alone, so any
 * order and any number of threads give the same histories.
 */
public final class Cohort {
    private static final int ANSWERS_PER_WEEK = 25;
    private static final long WEEK = 7 * 86_400;
    private static final long TERM_START = 1_700_000_000L;
    private static final double ABSENT = 0.2;

    private final Simulator simulator;
    private final long seed;
    private final int[] grades;
    private final Map<Integer, SkillWalk> walks = new ConcurrentHashMap<>();

    public Cohort(Simulator simulator, long seed) {
        this.simulator = simulator;
        this.seed = seed;
        grades = simulator.curriculum().skills().stream()
                .mapToInt(Skill::grade)
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * Histories of about 25 answers a week, made as the stream is consumed.
     *
     * @param learners how many
     * @param answers planned answers of each
     */
    public Stream<SimulatedHistory> histories(int learners, int answers) {
        return IntStream.range(0, learners).mapToObj(i -> history(i, answers));
    }

    /** The history of learner {@code number}, whatever else is drawn. */
    public SimulatedHistory history(int number, int answers) {
        return history(number, answers, traits -> traits);
    }

    /** The same, of a learner whose traits were changed before the first answer. */
    public SimulatedHistory history(int number, int answers, UnaryOperator<Traits> change) {
        var random = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (number + 1));
        int grade = grades[random.nextInt(grades.length)];
        Traits traits = change.apply(Traits.drawn(simulator.ranges(), grade, random));
        SimulatedLearner learner = simulator.learner(traits, random.nextLong());
        long until = TERM_START + WEEK * (1 + answers / ANSWERS_PER_WEEK);
        var plan = new PracticePlan(grade, TERM_START, until, until, answers, ABSENT);
        SkillWalk walk = walks.computeIfAbsent(grade, g -> new SkillWalk(simulator.curriculum(), g));
        return new SimulatedHistory(number, traits, learner, History.of(walk, learner, plan, random));
    }
}
