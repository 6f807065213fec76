package org.yincai.recommender.simulation;

/**
 * When and how much a learner practises.
 *
 * @param grade whose skills are practised; 0 for all
 * @param fromSeconds start of term in epoch seconds; the walk along the curriculum begins here
 * @param untilSeconds end of term; the walk ends here
 * @param stopsAtSeconds last moment with practice, at most the end of term
 * @param answers number of answers, spread over afternoons between start and stop
 * @param absent probability of one absence of one to two weeks
 */
public record PracticePlan(
        int grade, long fromSeconds, long untilSeconds, long stopsAtSeconds, int answers, double absent) {
    private static final long SHORTEST = 2 * 86_400;

    public PracticePlan {
        if (answers < 1 || stopsAtSeconds - fromSeconds < SHORTEST || stopsAtSeconds > untilSeconds) {
            throw new IllegalArgumentException(
                    "a plan needs at least one answer, two days, and to stop no later than its end");
        }
    }
}
