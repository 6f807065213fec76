package org.yincai.api.platform.fault;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one settings record, so that its constructor can refuse with all of it at once. */
public final class SettingFaults {

    private final List<String> faults = new ArrayList<>();

    /** Notes {@code fault} unless {@code holds}. */
    public SettingFaults unless(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
        return this;
    }

    /**
     * Ends the check.
     *
     * @throws IllegalArgumentException with one line for each fault, when there is any
     */
    public void refuse() {
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", faults));
        }
    }
}
