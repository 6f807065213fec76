package org.yincai.api.platform.fault;

/** A reason why the service cannot start, with what to do about it; printed without a stack trace. */
public final class StartFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** A fault that {@code message} states in one sentence and {@code remedy} cures. */
    public StartFault(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    /** A fault caused by another. */
    public StartFault(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
