package org.yincai.inference.text;

import java.util.Set;

/** How something written stands to an idea. */
public enum Stance {
    /** It does not speak of it. */
    ABSENT,
    /** It says so. */
    AFFIRMED,
    /** It says the contrary. */
    DENIED,
    /** It speaks of it, yet whether it says or denies it cannot be told. */
    UNCLEAR;

    /** Of several places that speak of the same: what they agree in. */
    static Stance of(Set<Stance> places) {
        return switch (places.size()) {
            case 0 -> ABSENT;
            case 1 -> places.iterator().next();
            default -> UNCLEAR;
        };
    }
}
