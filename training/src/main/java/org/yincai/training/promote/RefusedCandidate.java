package org.yincai.training.promote;

import java.io.Serial;
import java.util.List;

/** A candidate that may not take the live model's place; trying again without another candidate does not help. */
public final class RefusedCandidate extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    RefusedCandidate(String candidate, List<String> faults) {
        super(candidate + " is not promoted: " + String.join("; ", faults));
    }
}
