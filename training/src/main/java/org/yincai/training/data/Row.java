package org.yincai.training.data;

import java.util.List;

/**
 * One row of a file, as the file names things.
 *
 * @param skills as this row has them, in any number: some files write an answer once for each skill
 * @param atSeconds when the question was shown, in epoch seconds, -1 when unknown
 * @param durationMillis time on task, -1 when unknown
 * @param hints asked for before the answer, -1 when unknown
 */
public record Row(
        String learner,
        String item,
        List<String> skills,
        boolean correct,
        long atSeconds,
        int durationMillis,
        int hints) {
    public static final int UNKNOWN = -1;

    /** A row of which no more is known. */
    public Row(String learner, String item, List<String> skills, boolean correct) {
        this(learner, item, skills, correct, UNKNOWN, UNKNOWN, UNKNOWN);
    }
}
