package org.yincai.models.id;

/** A teaching class inside a tenant. */
public record ClassId(String value) implements Comparable<ClassId> {
    public ClassId {
        Identifier.check("class", value);
    }

    @Override
    public int compareTo(ClassId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
