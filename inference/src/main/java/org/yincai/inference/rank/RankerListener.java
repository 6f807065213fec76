package org.yincai.inference.rank;

import org.yincai.inference.trace.ModelFailure;

/** Hears when something has to stand in for a ranker, so that it can be counted and logged. Called where it happens. */
public interface RankerListener {
    /** The ranker could not run, and one choice was made without it. */
    void failed(ModelFailure failure);
}
