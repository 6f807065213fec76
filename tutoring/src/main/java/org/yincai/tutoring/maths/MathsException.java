package org.yincai.tutoring.maths;

/** An expression that cannot be read or has no value within the bounds; trying again never helps. */
public final class MathsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MathsException(String message) {
        super(message, null, false, false);
    }
}
