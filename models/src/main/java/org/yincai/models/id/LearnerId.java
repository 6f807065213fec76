package org.yincai.models.id;

/** A learner's pseudonym inside a tenant; never a name. */
public record LearnerId(String value) implements Comparable<LearnerId> {
    public LearnerId {
        Identifier.check("learner", value);
    }

    @Override
    public int compareTo(LearnerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
