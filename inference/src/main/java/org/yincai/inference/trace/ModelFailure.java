package org.yincai.inference.trace;

import java.io.Serial;

/** The model could not run; no trace of the batch was moved, so the caller may retry or fall back. */
public final class ModelFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ModelFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public ModelFailure(String message) {
        super(message);
    }
}
