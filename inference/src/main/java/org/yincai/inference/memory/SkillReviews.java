package org.yincai.inference.memory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yincai.inference.memory.Reviewed.Phase;
import org.yincai.models.id.SkillId;

/**
 * Spaced review of skills by FSRS-6: each answer that is evidence is a review of the item's skills, recalled when it was
 * right unaided at the first try, as the weights are fitted. A review falls due when the probability of recall has fallen
 * to .9, at least a day later and at most {@value #LONGEST_DAYS}; a day ends at midnight in China (UTC+8). Immutable.
 */
public final class SkillReviews {
    /** Probability of recall at which a review is due. */
    public static final double RETENTION = 0.9;

    private static final int LONGEST_DAYS = 3_650;
    private static final int HOURS_EAST = 8;
    private static final long SECONDS_A_DAY = 86_400;
    private static final ReviewOptions DAILY =
            new ReviewOptions(RETENTION, List.of(), List.of(), LONGEST_DAYS, ZoneOffset.ofHours(HOURS_EAST));

    private final ReviewScheduler scheduler;
    private final String model;

    public SkillReviews(FsrsWeights weights) {
        scheduler = new ReviewScheduler(new Fsrs(weights), DAILY);
        model = "fsrs-6:" + Integer.toHexString(Arrays.hashCode(weights.toArray()));
    }

    /** Id of the weights; memories that others made must be rebuilt. */
    public String model() {
        return model;
    }

    /**
     * Takes an answer into account.
     *
     * @param at when it was given; what comes before the answer before counts as given with it
     */
    public void answered(SkillMemories memories, List<SkillId> skills, boolean correct, Instant at) {
        for (SkillId skill : skills) {
            SkillMemory before = memories.of(skill).orElse(null);
            memories.put(skill, after(before, correct, Instant.ofEpochSecond(at.getEpochSecond())));
        }
    }

    private SkillMemory after(@Nullable SkillMemory before, boolean correct, Instant told) {
        if (before == null) {
            return rounded(scheduler.review(null, Rating.of(correct), told), false);
        }
        Instant at = told.isBefore(before.at()) ? before.at() : told;
        boolean rechecked = correct && (before.rechecked() || day(at) > day(before.at()));
        return rounded(scheduler.review(known(before), Rating.of(correct), at), rechecked);
    }

    private static Reviewed known(SkillMemory memory) {
        return new Reviewed(memory.memory(), Phase.KNOWN, 0, memory.at(), memory.due());
    }

    /** As it is kept: in single precision. */
    private static SkillMemory rounded(Reviewed reviewed, boolean rechecked) {
        var memory = new Memory(
                (float) reviewed.memory().stability(), (float) reviewed.memory().difficulty());
        return new SkillMemory(memory, reviewed.at(), reviewed.due(), rechecked);
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond() + HOURS_EAST * 3_600L, SECONDS_A_DAY);
    }

    /** Probability that the skill is still recalled, in (0, 1]. */
    public double retrievability(SkillMemory memory, Instant now) {
        return scheduler.retrievability(known(memory), now);
    }
}
