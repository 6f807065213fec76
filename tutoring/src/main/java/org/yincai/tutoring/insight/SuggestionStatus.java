package org.yincai.tutoring.insight;

import java.util.Locale;

/** What a teacher made of a suggestion. */
public enum SuggestionStatus {
    OPEN,
    ACCEPTED,
    DISMISSED;

    /** The code as it stands in replies, such as {@code open}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
