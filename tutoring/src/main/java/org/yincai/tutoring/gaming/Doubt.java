package org.yincai.tutoring.gaming;

import java.util.Locale;

/** Why an attempt does not look worked for. */
public enum Doubt {
    /** Faster than it can be thought of. */
    RAPID_GUESS,
    /** Hints clicked through faster than they can be read. */
    HINTS_UNREAD,
    /** Merely quick, but shortly after one of the others or many of them. */
    HURRIED;

    /** The code as it stands in replies, such as {@code rapid-guess}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
