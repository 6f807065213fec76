package org.yincai.training.data;

/** An answer log that cannot be read; the message lists the faults and where they stand. */
public final class MalformedLogException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public MalformedLogException(String message) {
        super(message);
    }

    public MalformedLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
