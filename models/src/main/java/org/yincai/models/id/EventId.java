package org.yincai.models.id;

/** The caller's name for one event of one learner; the same id twice is the same event. */
public record EventId(String value) implements Comparable<EventId> {
    public EventId {
        Identifier.check("event", value);
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
