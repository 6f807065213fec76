package org.yincai.models.id;

/** A practice session of one learner. */
public record SessionId(String value) implements Comparable<SessionId> {
    public SessionId {
        Identifier.check("session", value);
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
