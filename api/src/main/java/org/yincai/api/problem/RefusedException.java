package org.yincai.api.problem;

import java.io.Serial;

/** Carries a {@link Refusal} through a reactive chain; it has no stack trace, since nothing has failed. */
public final class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.getClass().getSimpleName(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
