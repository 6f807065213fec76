package org.yincai.inference.trace;

/** How the hidden vectors of skills and items are kept between answers; the domain's is always single. */
public enum Precision {
    /** Floats of 32 bits, as the model made them. */
    SINGLE,
    /**
     * IEEE 754 binary16, in half the bytes: each move rounds to 11 significant bits, fewer below 6e-5. For vectors that stay
     * within 65,504 either way; those of a tracer that adds at most 1 to what a gate below 1 has left do.
     */
    HALF;

    /** Numbers of 32 bits that a vector takes. */
    int words(int width) {
        return this == HALF ? (width + 1) / 2 : width;
    }
}
