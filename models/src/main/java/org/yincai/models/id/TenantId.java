package org.yincai.models.id;

/** The organisation (province, city, school platform) that owns a set of learners; nothing crosses it. */
public record TenantId(String value) implements Comparable<TenantId> {
    public TenantId {
        Identifier.check("tenant", value);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
