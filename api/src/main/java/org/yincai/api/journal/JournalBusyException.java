package org.yincai.api.journal;

/** Too many rows wait for a commit; a retry after a moment helps. */
public final class JournalBusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalBusyException() {
        super("the journal is busy; retry after a moment", null, false, false);
    }
}
