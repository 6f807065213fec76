package org.yincai.inference.card;

import java.io.Serial;
import java.util.List;

/** A model that does not fit its card or this release; the message names the model and every fault with both sides. */
public final class ModelFault extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    public ModelFault(String model, List<String> faults) {
        super("model " + model + ": " + String.join("; ", faults) + ". Export the model and its card again together.");
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
