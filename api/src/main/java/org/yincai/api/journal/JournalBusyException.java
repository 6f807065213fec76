package org.yincai.api.journal;

import java.util.concurrent.RejectedExecutionException;

/** Too many rows wait for a commit, or these have waited too long; a retry after a moment helps. */
public final class JournalBusyException extends RejectedExecutionException {
    private static final long serialVersionUID = 1L;

    JournalBusyException() {
        super("the journal is busy; retry after a moment");
    }

    /** Refusing has to stay cheap while the journal is busy. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
