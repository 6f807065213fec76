package org.yincai.models.profile;

/** The band A (highest) to E in which compulsory education reports instead of scores. */
public enum Band {
    A(0.8),
    B(0.65),
    C(0.5),
    D(0.35),
    E(0);

    private final double from;

    Band(double from) {
        this.from = from;
    }

    /** Lowest posterior mean of this band. */
    public double from() {
        return from;
    }

    /** The band of a posterior mean in [0, 1]. */
    public static Band of(double mean) {
        for (Band band : values()) {
            if (mean >= band.from) {
                return band;
            }
        }
        return E;
    }
}
