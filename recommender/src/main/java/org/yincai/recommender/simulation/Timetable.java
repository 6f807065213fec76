package org.yincai.recommender.simulation;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws when the sittings of a plan begin: afternoons and evenings of China (UTC+8), with an absence now and then. */
final class Timetable {
    static final int ANSWERS_PER_SITTING = 9;
    private static final int DAY = 86_400;
    private static final int AFTERNOON = 8 * 3_600;
    private static final int EVENING = 12 * 3_600 + 1_800;
    private static final int LONGEST_SITTING = 1_800;
    private static final int WEEK = 7 * DAY;

    private Timetable() {}

    /** Sorted starts in epoch seconds, enough for the plan's answers. */
    static long[] sittings(PracticePlan plan, RandomGenerator random) {
        long first = Math.floorDiv(plan.fromSeconds(), (long) DAY);
        long last = Math.floorDiv(plan.stopsAtSeconds(), (long) DAY);
        boolean absent = random.nextDouble() < plan.absent() && last - first > 28;
        long awayFrom = absent ? DAY * random.nextLong(first, last - 14) : 0;
        long awayUntil = absent ? awayFrom + random.nextInt(WEEK, 2 * WEEK) : 0;
        var starts = new long[(plan.answers() + ANSWERS_PER_SITTING - 1) / ANSWERS_PER_SITTING];
        for (int i = 0; i < starts.length; ) {
            long start = DAY * random.nextLong(first, last + 1) + random.nextInt(AFTERNOON, EVENING);
            boolean inTerm = start >= plan.fromSeconds() && start <= plan.stopsAtSeconds() - LONGEST_SITTING;
            if (inTerm && (start < awayFrom || start >= awayUntil)) {
                starts[i++] = start;
            }
        }
        Arrays.sort(starts);
        return starts;
    }
}
