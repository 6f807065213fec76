package org.yincai.inference.memory;

import java.time.Instant;

/**
 * What is remembered of one thing since its last review, and when it is to be reviewed again.
 *
 * @param step number of steps behind it while learning or relearning, else 0
 */
public record Reviewed(Memory memory, Phase phase, int step, Instant at, Instant due) {
    /** Where something stands between new and known. */
    public enum Phase {
        LEARNING,
        KNOWN,
        RELEARNING
    }
}
