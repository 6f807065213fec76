package org.yincai.training.fru;

/** A learning rate that rises for a few steps and then falls as half a cosine (Loshchilov and Hutter, ICLR 2017) to a small rest. */
record Schedule(float rate, int warmUp, int steps) {
    private static final double REST = 0.03;

    /** The rate of a step, counted from 1. */
    float at(int step) {
        double risen = Math.min(1, (double) step / warmUp);
        double left = (1 + Math.cos(Math.PI * Math.min(1, (double) step / steps))) / 2;
        return (float) (rate * risen * (REST + (1 - REST) * left));
    }
}
