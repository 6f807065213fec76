package org.yincai.inference.trace;

import java.io.Serial;

/** Stored bytes that are not a trace this release can read; reading again does not help, rebuilding the trace does. */
public final class UnreadableTrace extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Why the bytes were refused. */
    public enum Reason {
        /** Written in another format version. */
        VERSION,
        /** Written for another number of floats per track. */
        WIDTH,
        /** Keeps its vectors in another precision. */
        PRECISION,
        /** Holds more tracks than this tracer keeps. */
        CAPACITY,
        /** Shorter or longer than its header says. */
        LENGTH,
        /** The checksum does not match. */
        CORRUPTED
    }

    private final Reason reason;

    UnreadableTrace(Reason reason, String message) {
        super(message + "; rebuild the trace from the journal");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
