package org.yincai.api.journal;

/**
 * How the journal groups its commits.
 *
 * @param writers commits in flight at once, 1 to 16
 * @param rowsBeside rows that must wait for a commit to start beside another
 * @param rowsPerCommit most rows in one commit
 * @param rowsWaiting most rows waiting; more is refused
 */
public record JournalOptions(int writers, int rowsBeside, int rowsPerCommit, int rowsWaiting) {
    /** Sound for two cores. */
    public static final JournalOptions DEFAULT = new JournalOptions(2, 100, 1000, 20_000);

    public JournalOptions {
        if (writers < 1 || writers > 16 || rowsBeside < 1 || rowsPerCommit < 1 || rowsWaiting < rowsPerCommit) {
            throw new IllegalArgumentException(
                    "the journal needs 1 to 16 writers, at least one row per commit and beside another, and room for a commit to wait");
        }
    }
}
