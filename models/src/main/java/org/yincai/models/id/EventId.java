package org.yincai.models.id;

import java.util.regex.Pattern;

/** The caller's name for one event of one learner; the same id twice is the same event. */
public record EventId(String value) implements Comparable<EventId> {
    private static final Pattern OF_SESSION = Pattern.compile("(start|offer|hint|finish):.*|s-[0-9a-f]{16}\\.[0-9]+");

    public EventId {
        Identifier.check("event", value);
    }

    /**
     * True for the names that the service gives to what happens in its sessions, such as {@code offer:...} and the attempt
     * {@code s-0123456789abcdef.1}. Nobody else may use one: an answer under it would stand in for the pupil's own.
     */
    public boolean isOfSession() {
        return OF_SESSION.matcher(value).matches();
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
