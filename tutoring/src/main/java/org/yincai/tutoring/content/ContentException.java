package org.yincai.tutoring.content;

import java.util.List;
import java.util.stream.Collectors;

/** Curriculum content that was refused, with every fault found; reading it again without a change never helps. */
public final class ContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient List<Fault> faults;

    public ContentException(List<Fault> faults) {
        super(faults.size() + " faults in the curriculum:\n"
                + faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<Fault> faults() {
        return faults;
    }
}
