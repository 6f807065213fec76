package org.yincai.training.data;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with an input so that a refusal can list it at once. */
public final class Faults {
    private static final int SHOWN = 20;

    private final String where;
    private final List<String> shown = new ArrayList<>();
    private int count;

    public Faults(String where) {
        this.where = where;
    }

    public void add(String fault) {
        count++;
        if (shown.size() < SHOWN) {
            shown.add(fault);
        }
    }

    /** Throws a {@link MalformedLogException} unless no fault was added. */
    public void refuse() {
        if (count > 0) {
            String more = count > SHOWN ? " and " + (count - SHOWN) + " more" : "";
            throw new MalformedLogException(where + ": " + String.join("; ", shown) + more);
        }
    }
}
