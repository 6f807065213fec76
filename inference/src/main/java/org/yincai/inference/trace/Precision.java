package org.yincai.inference.trace;

/** How the hidden vectors of skills and items are kept between answers; the domain's is always single. */
public enum Precision {
    /** Floats of 32 bits, as the model made them. */
    SINGLE,
    /** IEEE 754 binary16, in half the bytes: each move rounds to 11 significant bits. */
    HALF;

    /** Numbers of 32 bits that a vector takes. */
    int words(int width) {
        return this == HALF ? (width + 1) / 2 : width;
    }
}
