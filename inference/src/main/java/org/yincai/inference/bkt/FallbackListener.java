package org.yincai.inference.bkt;

import org.yincai.inference.trace.ModelFailure;

/** Hears when BKT stands in for the model, so that it can be counted and logged. Called on the tracing thread. */
public interface FallbackListener {
    /** The model could not run. */
    void failed(ModelFailure failure);

    /**
     * BKT answered, because the model failed just now or because a trace is behind.
     *
     * @param predictions how many it made
     */
    void fellBack(int predictions);
}
