package org.yincai.api.journal;

import java.time.Duration;

/**
 * How the journal groups its commits.
 *
 * @param writers commits in flight at once, 1 to 16
 * @param rowsBeside rows that must wait for a commit to start beside another
 * @param slow how long the other may take; beside a slower one any row starts
 * @param rowsPerCommit most rows in one commit
 * @param rowsWaiting most rows waiting; more is refused
 * @param longestWait what has waited longer when its turn comes is refused
 */
public record JournalOptions(
        int writers, int rowsBeside, Duration slow, int rowsPerCommit, int rowsWaiting, Duration longestWait) {
    /** Sound for two cores. */
    public static final JournalOptions DEFAULT =
            new JournalOptions(2, 100, Duration.ofMillis(250), 1000, 20_000, Duration.ofSeconds(10));

    public JournalOptions {
        if (writers < 1 || writers > 16 || rowsBeside < 1 || rowsPerCommit < 1 || rowsWaiting < rowsPerCommit) {
            throw new IllegalArgumentException(
                    "the journal needs 1 to 16 writers, at least one row per commit and beside another, and room for a commit to wait");
        }
    }
}
